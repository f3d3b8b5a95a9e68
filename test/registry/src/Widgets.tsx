import type { ComponentType } from 'react'
import type {
  CommentBoxProps,
  FeedbackFlowProps,
  RatingStarsProps,
  ThumbsFeedbackProps,
} from 'react-chat-feedback'

interface WidgetsProps {
  ThumbsFeedback: ComponentType<ThumbsFeedbackProps>
  RatingStars: ComponentType<RatingStarsProps>
  CommentBox: ComponentType<CommentBoxProps>
  FeedbackFlow: ComponentType<FeedbackFlowProps>
}

const threadId = '11111111-1111-1111-1111-111111111111'
const reasons = [{ id: 'wrong', label: 'Not correct' }]

/** The same widgets from either place: whose types fit here is a stand-in for the package's. */
export function Widgets({ ThumbsFeedback, RatingStars, CommentBox, FeedbackFlow }: WidgetsProps) {
  return (
    <>
      <ThumbsFeedback threadId={threadId} runId="3c90c3cc-0d44-4b50-8888-8dd25736052a" />
      <RatingStars threadId={threadId} />
      <CommentBox threadId={threadId} reasons={reasons} />
      <FeedbackFlow
        threadId={threadId}
        runId="0b6a1f5e-54a3-4c2c-9d0e-1f2a3b4c5d6e"
        reasons={reasons}
      />
    </>
  )
}
