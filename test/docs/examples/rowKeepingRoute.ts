import { type Feedback, feedbackSchema } from 'react-chat-feedback/contract'
import { createFeedbackHandler } from 'react-chat-feedback/server'
import { getSession } from './session.ts'

const handler = createFeedbackHandler({
  authorize: (request) => getSession(request),
  token: ({ session }) => session.feedbackToken,
  organizationId: ({ session }) => session.organizationId,
})

/** Stands for a table of your database. */
export const rows: Feedback[] = []

export async function POST(request: Request): Promise<Response> {
  const response = await handler(request)
  // A success may come without a row: stored, but the API's answer was cut.
  const row = feedbackSchema.safeParse(await response.clone().json())
  if (response.ok && row.success) rows.push(row.data)
  return response
}
