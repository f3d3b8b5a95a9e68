import { CommentBox } from '@/components/feedback/comment-box'
import { FeedbackFlow } from '@/components/feedback/feedback-flow'
import { RatingStars } from '@/components/feedback/rating-stars'
import { ThumbsFeedback } from '@/components/feedback/thumbs-feedback'
import { Widgets } from './Widgets'

export default function Copied() {
  return <Widgets {...{ ThumbsFeedback, RatingStars, CommentBox, FeedbackFlow }} />
}
