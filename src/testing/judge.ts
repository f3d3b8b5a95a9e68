import type { FeedbackRequest } from '../contract/index.ts'
import { refuse, unauthorized } from './answers.ts'
import type { RequestBody } from './requestBody.ts'
import type { FeedbackUser } from './users.ts'
import { validate } from './validation.ts'

/** What the API makes of a request before it stores anything: accepted, or the answer that refuses it. */
export type Verdict =
  | { user: FeedbackUser; request: FeedbackRequest; refusal?: never }
  | { refusal: Response }

/** Judges in the order of the real API: who asks, what they ask, whether they may, whether it exists. */
export function judge(
  user: FeedbackUser | null,
  body: RequestBody,
  threads: ReadonlySet<string> | null,
): Verdict {
  if (user === null) return { refusal: unauthorized('Invalid or missing token') }

  const checked = validate(body)
  if ('detail' in checked) return { refusal: refuse(422, checked.detail) }

  const { request } = checked
  const { mayCreate = true, organizationId = request.organization_id } = user
  if (!mayCreate || organizationId.toLowerCase() !== request.organization_id.toLowerCase()) {
    const detail = 'Missing permission: CREATE on ANALYSIS in this organization'
    return { refusal: refuse(403, detail) }
  }
  if (threads && !threads.has(request.thread_id.toLowerCase())) {
    return { refusal: refuse(404, 'Thread not found') }
  }
  return { user, request }
}
