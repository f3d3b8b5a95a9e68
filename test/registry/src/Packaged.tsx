import { CommentBox, FeedbackFlow, RatingStars, ThumbsFeedback } from 'react-chat-feedback'
import 'react-chat-feedback/styles.css'
import { Widgets } from './Widgets'

export default function Packaged() {
  return <Widgets {...{ ThumbsFeedback, RatingStars, CommentBox, FeedbackFlow }} />
}
