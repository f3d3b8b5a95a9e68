import { act, screen } from '@testing-library/react'
import { Suspense, startTransition, useState } from 'react'
import { expect, it } from 'vitest'
import { CommentBox } from '../../src/index.ts'
import { renderWith, threadId } from '../support/renderWith.tsx'

const runId = '3c90c3cc-0d44-4b50-8888-8dd25736052a'

it('takes every key that is pressed while a transition to the run is under way', async () => {
  let isLoaded = false
  let load = () => {}
  const loading = new Promise<void>((resolve) => {
    load = resolve
  })
  function More() {
    // As React 18 knows it too.
    if (!isLoaded) throw loading
    return <p>Loaded</p>
  }
  let learn: (run: string) => void = () => {}
  function Chat() {
    const [run, setRun] = useState<string>()
    learn = setRun
    return (
      <Suspense fallback="Loading">
        <CommentBox threadId={threadId} runId={run} />
        {run && <More />}
      </Suspense>
    )
  }
  const { user } = renderWith(<Chat />)
  const field = screen.getByRole('textbox')
  await user.type(field, 'one ')
  await act(async () => startTransition(() => learn(runId)))
  await user.type(field, 'two three')
  expect(field).toHaveValue('one two three')
  expect(screen.queryByText(/Load/)).toBeNull()
  isLoaded = true
  await act(async () => load())
  expect(screen.getByText('Loaded')).toBeInTheDocument()
  expect(field).toHaveValue('one two three')
})
