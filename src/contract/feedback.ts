import * as z from 'zod/mini'
import { feedbackTypes } from './feedbackRequest.ts'

const text = () => z.optional(z.nullable(z.string()))

// Servers of this family (FastAPI and pydantic) also print date-times without an offset.
const dateTime = () => z.iso.datetime({ offset: true, local: true })

/**
 * One stored row: the answer to `POST /feedback`. Read tolerantly: unknown fields pass, optional
 * ones may be null or absent, and no rule between fields is enforced, because the server has
 * stored the row whatever we think of it. In one pure call, so that a bundle which does not use it is
 * rid of it, and of zod.
 */
export const feedbackSchema = /* @__PURE__ */ (() =>
  z.looseObject({
    key: z.string(),
    feedback_type: z.enum(feedbackTypes),
    thread_id: z.guid(),
    organization_id: z.guid(),
    user_id: z.guid(),
    id: z.guid(),
    langsmith_synced: z.boolean(),
    deleted: z.boolean(),
    created_at: dateTime(),
    updated_at: dateTime(),
    score: z.optional(z.nullable(z.number())),
    value: text(),
    comment: text(),
    langsmith_run_id: text(),
    langsmith_trace_id: text(),
  }))()

/** One stored row: the answer to `POST /feedback`. */
export type Feedback = z.infer<typeof feedbackSchema>

/** When a row was made, in milliseconds since 1970. */
export function feedbackTime({ created_at: time }: Pick<Feedback, 'created_at'>): number {
  // Without an offset it is UTC here, where `Date.parse` would take it for the user's local time.
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`)
}
