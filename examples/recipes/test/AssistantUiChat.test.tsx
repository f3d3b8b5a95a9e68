import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AssistantUiChat } from '../src/AssistantUiChat.tsx'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'

const model = {
  run: async () => ({
    content: [{ type: 'text' as const, text: 'It rains in May.' }],
    metadata: { custom: { runId: 'run-1' } },
  }),
}

it('takes no vote before the run is known', async () => {
  let answer = () => {}
  const known = new Promise<void>((resolve) => {
    answer = resolve
  })
  const slow = { run: () => known.then(model.run) }
  const { user } = await renderRecipe(<AssistantUiChat threadId={threadId} model={slow} />)
  await user.click(await screen.findByRole('button', { name: 'Ask' }))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Ask' })).toHaveProperty('disabled', true),
  )
  expect(screen.queryByRole('button', { name: 'Good response' })).toBeNull()
  answer()
  expect(await screen.findByRole('button', { name: 'Good response' })).toBeVisible()
})

it('delivers what the action bar submits, with the run of the message', async () => {
  const { user, server } = await renderRecipe(<AssistantUiChat threadId={threadId} model={model} />)
  await user.click(await screen.findByRole('button', { name: 'Ask' }))
  await screen.findByText('It rains in May.')
  await user.click(screen.getByRole('button', { name: 'Good response' }))
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_up', thread_id: threadId, langsmith_run_id: 'run-1' },
    ]),
  )
})
