import type { ReactNode } from 'react'
import { createFeedbackClient, type FeedbackClient, FeedbackProvider } from 'react-chat-feedback'
import 'react-chat-feedback/styles.css'
import { organizationId } from '../../page/ids.ts'
import { makeRows } from '../../page/makeRows.ts'
import type { Side } from '../side.ts'

type ClientOptions = Partial<Parameters<typeof createFeedbackClient>[0]>

/** A side of the library's own: one client, one provider. */
export function createOurs(
  Widget: Side['Widget'],
  said: Parameters<typeof makeRows>[1],
  options?: ClientOptions,
): Side {
  const client: FeedbackClient = createFeedbackClient({
    endpoint: '/feedback',
    organizationId,
    ...options,
  })
  return {
    Widget,
    Around: ({ children }: { children: ReactNode }) => (
      <FeedbackProvider client={client}>{children}</FeedbackProvider>
    ),
    restore: (count) => client.hydrate(makeRows(count, said)),
  }
}
