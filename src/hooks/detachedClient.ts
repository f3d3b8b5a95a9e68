import { devError, type FeedbackClient } from '../client/index.ts'
import { idleState } from '../delivery/index.ts'

const nothing = () => {}
const outbox = { pending: 0, waiting: 0, failed: 0, durable: false }

function complain(): string {
  if (process.env.NODE_ENV !== 'production')
    devError(
      'There is no FeedbackProvider above this component, so nothing is sent. Put <FeedbackProvider client={…}> around your chat.',
    )
  return ''
}

/** Stands in where the provider is missing: it keeps no state, and the host's tree stays up. */
export const detachedClient: FeedbackClient = {
  organizationId: '',
  submit: complain,
  retract: complain,
  release: nothing,
  retry: nothing,
  getState: () => idleState,
  getInitialState: () => idleState,
  getOutbox: () => outbox,
  restored: /* @__PURE__ */ Promise.resolve(),
  readDraft: async () => undefined,
  writeDraft: nothing,
  hydrate: nothing,
  tell: nothing,
  flush: async () => {},
  clear: async () => {},
  onClear: () => nothing,
  subscribe: () => nothing,
  dispose: nothing,
}
