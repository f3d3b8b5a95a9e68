import type { FeedbackLabels, LabelsOf, WidgetLabels } from './feedbackLabels.ts'

// In groups, so that a page loads the words of the widgets that it has.

const thanks = 'Thanks for your feedback.'

/** Where the user’s last word is. */
export const statusLabels: WidgetLabels = {
  saving: 'Sending…',
  held: 'Will send after the answer',
  waitingOffline: 'Will send when online',
  waiting: 'Will send in a moment',
  unauthorized: 'Sign in to send',
  rejected: 'Couldn’t send',
  rejectedBecause: (why) => `Couldn’t send: ${why}`,
  expired: 'Not sent in time',
  retry: 'Retry',
}

/** What is said to a screen reader. */
export const announcedLabels: LabelsOf<'announce' | 'commentThanks'> = {
  announceThumbs: 'Feedback saved.',
  announceRating: 'Rating saved.',
  announceRetracted: 'Feedback removed.',
  announceSaving: 'Sending…',
  announceOffline: 'You’re offline. Feedback will be sent when you reconnect.',
  announceWaiting: 'Not sent yet. Feedback will be sent again in a moment.',
  announceUnauthorized: 'Sign in again to send your feedback.',
  announceFailed: 'Couldn’t send feedback.',
  announceCommentFailed: 'Couldn’t send feedback. Your text is kept.',
  commentThanks: thanks,
}

/** Of thumbs. */
export const thumbsLabels: LabelsOf<'thumb'> = {
  thumbsGroup: 'Rate this response',
  thumbUp: 'Good response',
  thumbDown: 'Bad response',
}

/** Of stars, hearts and faces. */
export const ratingLabels: LabelsOf<'rating'> = {
  ratingGroup: 'Rate this conversation',
  ratingStar: (count, { number, plural }) =>
    `${number(count)} ${plural(count) === 'one' ? 'star' : 'stars'}`,
  ratingHeart: (count, { number, plural }) =>
    `${number(count)} ${plural(count) === 'one' ? 'heart' : 'hearts'}`,
  ratingFace: (count) => ['Very bad', 'Bad', 'Okay', 'Good', 'Very good'][count - 1] ?? '',
  ratingAnchored: (star, anchor) => `${star}, ${anchor}`,
  ratingReadOnly: (value, { number }) => `Rated ${number(value)} of 5`,
  ratingNone: 'Not rated',
  ratingClear: 'Clear rating',
}

/** Of a comment’s form. */
export const commentLabels: LabelsOf<'comment'> = {
  commentField: 'Your feedback',
  commentPlaceholder: 'What worked, what was missing?',
  commentReasons: 'What was it about?',
  commentSend: 'Send',
  commentEmpty: 'Write something before you send it.',
  commentTooLong: (limit, { number }) =>
    `That is too long. Shorten it to ${number(limit)} characters.`,
  commentLeft: (left, { number, plural }) =>
    left < 0
      ? `${number(-left)} over the limit`
      : `${number(left)} ${plural(left) === 'one' ? 'character' : 'characters'} left`,
  commentThanks: thanks,
}

/** Of the form that follows a vote. */
export const flowLabels: LabelsOf<'flow'> = {
  flowOpens: 'Opens an optional form',
  flowUp: 'What was good?',
  flowDown: 'What went wrong?',
  flowField: 'Tell us more (optional)',
  flowEmpty: 'Choose a reason or write something.',
  flowClose: 'Close',
  flowAdd: 'Add details',
  flowEdit: 'Edit feedback',
}

/** English. */
export const en: FeedbackLabels = /* @__PURE__ */ (() => ({
  ...thumbsLabels,
  ...ratingLabels,
  ...commentLabels,
  ...flowLabels,
  ...statusLabels,
  ...announcedLabels,
}))()
