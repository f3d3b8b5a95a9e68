import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AntFeedback } from '../src/AntFeedback.tsx'
import { renderRecipe, threadId } from './support/renderRecipe.tsx'

const group = () => screen.getByRole('group', { name: 'Rate this response' })
const thumb = (name: 'like' | 'dislike') => within(group()).getByRole('img', { name })

it('delivers what is pressed in Actions.Feedback, and takes it back', async () => {
  const { user, server } = await renderRecipe(<AntFeedback threadId={threadId} runId="run-1" />)
  await user.click(thumb('dislike'))
  // Ant Design X shows the chosen one alone.
  expect(within(group()).queryByRole('img', { name: 'like' })).toBeNull()
  await waitFor(() => expect(server.rows).toMatchObject([{ feedback_type: 'thumbs_down' }]))
  await user.click(thumb('dislike'))
  await waitFor(() =>
    expect(server.rows).toMatchObject([
      { feedback_type: 'thumbs_down' },
      { feedback_type: 'custom', value: 'retracted', langsmith_run_id: 'run-1' },
    ]),
  )
  await user.click(thumb('like'))
  await waitFor(() => expect(server.rows).toHaveLength(3))
  expect(server.rows.at(-1)).toMatchObject({ feedback_type: 'thumbs_up' })
  await user.click(thumb('like'))
  await waitFor(() => expect(server.rows).toHaveLength(4))
  expect(server.rows.at(-1)).toMatchObject({ value: 'retracted' })
})

it('delivers a vote through a server that fails', async () => {
  const target = { threadId, runId: 'run-1' }
  const { user, client, server } = await renderRecipe(<AntFeedback {...target} />)
  server.fault({ type: 'status', status: 503 }, { times: 2 })
  await user.click(thumb('like'))
  await waitFor(() => expect(group()).toHaveAttribute('data-phase', 'saved'))
  expect(server.rows).toHaveLength(1)
  expect(client.getState(target).confirmed?.feedback_type).toBe('thumbs_up')
})
