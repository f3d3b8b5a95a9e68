import * as z from 'zod/mini'

/** The values of `feedback_type` on the wire. */
export const feedbackTypes = ['thumbs_up', 'thumbs_down', 'rating', 'comment', 'custom'] as const

const text = () => z.optional(z.nullable(z.string('must be a string or null')))

// GUID-shaped, not RFC 9562: the API's own examples (1111…) carry no version digit.
const guid = () => z.guid('must be a GUID, like 3c90c3cc-0d44-4b50-8888-8dd25736052a')

const scoreRange: Partial<Record<string, readonly [number, number]>> = {
  thumbs_up: [0, 1],
  thumbs_down: [0, 1],
  rating: [1, 5],
}

/**
 * The body of `POST /feedback` (Humm, Create Feedback), with the rules between fields that its
 * page gives in words: thumbs score 0 to 1, a rating scores 1 to 5, a comment has text. In one
 * pure call, so that a bundle which does not use it is rid of it.
 */
export const feedbackRequestSchema = /* @__PURE__ */ (() =>
  z
    .object({
      key: z.string('must be a string').check(z.minLength(1, 'must not be empty')),
      feedback_type: z.enum(feedbackTypes, `must be one of ${feedbackTypes.join(', ')}`),
      thread_id: guid(),
      organization_id: guid(),
      score: z.optional(z.nullable(z.number('must be a number or null'))),
      value: text(),
      comment: text(),
      langsmith_run_id: text(),
      langsmith_trace_id: text(),
    })
    .check(({ value: request, issues }) => {
      const { feedback_type: type, score, comment } = request
      const refuse = (field: string, message: string, input: unknown) =>
        issues.push({ code: 'custom', path: [field], message, input })
      const range = scoreRange[type]
      const missing = type === 'rating' && typeof score !== 'number'
      const outside = range && typeof score === 'number' && (score < range[0] || score > range[1])
      if (range && (missing || outside)) {
        refuse('score', `must be ${range[0]} to ${range[1]} for ${type}`, score)
      }
      if (type === 'comment' && !comment?.trim()) {
        refuse('comment', 'must not be blank for feedback_type comment', comment)
      }
    }))()

/** The body of `POST /feedback`. Absent and `null` mean the same. */
export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>

/** The values of `feedback_type` on the wire. */
export type FeedbackType = FeedbackRequest['feedback_type']
