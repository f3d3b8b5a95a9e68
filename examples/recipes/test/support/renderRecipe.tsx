import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, StrictMode } from 'react'
import { FeedbackProvider } from 'react-chat-feedback'
import {
  createTestFeedbackClient,
  type TestFeedbackClientOptions,
} from 'react-chat-feedback/testing'
import { onTestFinished } from 'vitest'

/** The thread of the API's own examples. */
export const threadId = '11111111-1111-1111-1111-111111111111'

/** Renders a recipe as an app does, with the reference API behind it. */
export async function renderRecipe(recipe: ReactNode, options?: TestFeedbackClientOptions) {
  const test = await createTestFeedbackClient(options)
  onTestFinished(() => test.client.dispose())
  render(
    <StrictMode>
      <FeedbackProvider client={test.client}>{recipe}</FeedbackProvider>
    </StrictMode>,
  )
  return { ...test, user: userEvent.setup() }
}
