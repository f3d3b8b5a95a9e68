import type { LabelFormat } from './createLabelFormat.ts'

/** A text with a number in it. */
export type CountLabel = (count: number, format: LabelFormat) => string

/** Every word the components show or say. Flat, so that one can be replaced alone. */
export interface FeedbackLabels {
  /** Name of the group of thumbs. */
  thumbsGroup: string
  /** Name of the thumb up; the same whether it is pressed or not. */
  thumbUp: string
  /** Name of the thumb down; the same whether it is pressed or not. */
  thumbDown: string
  /** Name of the group of stars. */
  ratingGroup: string
  /** Name of one star. */
  ratingStar: CountLabel
  /** Name of one heart, for hearts in place of stars. */
  ratingHeart: CountLabel
  /** Name of one face of five, from the unhappiest (1) to the happiest (5). */
  ratingFace: CountLabel
  /** Name of a star with what it stands for: “5 stars, excellent”. */
  ratingAnchored: (star: string, anchor: string) => string
  /** Name of a read-only rating. */
  ratingReadOnly: CountLabel
  /** Name of a read-only rating without a value. */
  ratingNone: string
  ratingClear: string
  /** Visible label of the comment's field. */
  commentField: string
  commentPlaceholder: string
  /** Name of the group of reasons. */
  commentReasons: string
  commentSend: string
  /** Shown in place of sending nothing. */
  commentEmpty: string
  /** Shown in place of sending too much; the count is the limit. */
  commentTooLong: CountLabel
  /** The counter; negative when over the limit. */
  commentLeft: CountLabel
  commentThanks: string
  /** Describes a thumb that opens a form. */
  flowOpens: string
  /** Heads the form after a thumb up. */
  flowUp: string
  /** Heads the form after a thumb down. */
  flowDown: string
  /** Visible label of the form's field. */
  flowField: string
  /** Shown in place of sending nothing, where reasons can be chosen too. */
  flowEmpty: string
  flowClose: string
  /** Opens the form again, when nothing was sent yet. */
  flowAdd: string
  /** Opens the form again, to change what was sent. */
  flowEdit: string
  saving: string
  held: string
  waitingOffline: string
  waiting: string
  unauthorized: string
  rejected: string
  /** The same, with the server’s own words. */
  rejectedBecause: (why: string) => string
  expired: string
  retry: string
  /** Announced, like everything below. */
  announceThumbs: string
  announceRating: string
  announceRetracted: string
  announceSaving: string
  announceOffline: string
  announceWaiting: string
  announceUnauthorized: string
  announceFailed: string
  announceCommentFailed: string
}

/** How the names of each widget's words begin. */
interface Beginnings {
  thumbs: 'thumb'
  rating: 'rating'
  comment: 'comment'
  flow: 'flow'
}

/** The words whose names begin so. */
export type LabelsOf<Prefix extends string> = Pick<
  FeedbackLabels,
  Extract<keyof FeedbackLabels, `${Prefix}${string}`>
>

/**
 * The words of some widgets, and those for where the user’s last word is, which every widget has. A page
 * loads no others.
 */
export type WidgetLabels<Widget extends keyof Beginnings = never> = Omit<
  FeedbackLabels,
  keyof LabelsOf<Beginnings[Exclude<keyof Beginnings, Widget>] | 'announce'>
>
