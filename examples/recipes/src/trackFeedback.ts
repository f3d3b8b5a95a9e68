import type { FeedbackEvent } from 'react-chat-feedback'

type Capture = (name: string, properties: Record<string, unknown>) => void

/** For `onEvent`: what happened, without a word that the user wrote. */
export const trackFeedback =
  (capture: Capture) =>
  ({ type, target, input, error }: FeedbackEvent) => {
    const value = input?.kind === 'thumbs' || input?.kind === 'rating' ? input.value : null
    capture(`feedback_${type}`, { key: target.feedbackKey, value, error: error?.kind })
  }
