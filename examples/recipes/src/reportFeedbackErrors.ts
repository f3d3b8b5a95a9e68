import type { FeedbackEvent } from 'react-chat-feedback'

/** For `onEvent`: what nobody but you can mend. The rest is tried again by itself. */
export const reportFeedbackErrors =
  (captureException: (error: Error) => void) =>
  ({ type, error }: FeedbackEvent) => {
    if (error && (type === 'rejected' || type === 'expired')) captureException(error)
  }
