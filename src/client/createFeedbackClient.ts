import { QueryClient } from '@tanstack/react-query'
import {
  type FeedbackInput,
  type FeedbackTarget,
  resolveTarget,
  targetKey,
  toFeedbackRequest,
} from '../contract/index.ts'
import {
  browserRuntime,
  createOutbox,
  defaultTiming,
  type FeedbackEvent,
  type FeedbackState,
  idleState,
  inertRuntime,
  memoryStore,
} from '../delivery/index.ts'
import { type FeedbackClientOptions, transportOf } from './clientOptions.ts'
import { countOutbox } from './countOutbox.ts'
import { createAttempt } from './createAttempt.ts'
import { createListeners } from './createListeners.ts'
import { createStateCache } from './createStateCache.ts'
import { devError } from './devError.ts'
import type {
  CommentDraft,
  FeedbackChange,
  FeedbackClient,
  OutboxCounts,
  SubmitOptions,
} from './feedbackClient.ts'
import { findMisuse } from './findMisuse.ts'
import { latestFeedback } from './latestFeedback.ts'

/** The first part of every query and mutation key of this library. */
const SCOPE = 'react-chat-feedback'

/** Milliseconds after which a server's client has outlived any request. */
const SHARED_AFTER = 60_000

/**
 * Makes the client of one user's feedback. On a server it is inert: no timers, storage or
 * requests; make one per request there, because it holds one user's state.
 *
 * Never throws: a mistake in the options is told in development, and each submission is then
 * refused with it.
 */
export function createFeedbackClient(options: FeedbackClientOptions): FeedbackClient {
  const { organizationId, beforeSend, onEvent } = options
  const isServer = !options.runtime && typeof document === 'undefined'
  const runtime = options.runtime ?? (isServer ? inertRuntime() : browserRuntime())
  const queryClient = options.queryClient ?? new QueryClient()
  const transport = transportOf(options)
  const scope = [SCOPE, runtime.randomId()]
  const createdAt = runtime.now()
  const listeners = createListeners<FeedbackChange>()
  // What hydrate() gave before anything was done: server and browser render the same from it. What
  // it gives once something listens is not in the HTML, which parts of a page still wait to take over.
  const initial = new Map<string, FeedbackState>()
  let isListenedTo = false
  const clears = createListeners<void>()
  let cleared = Promise.resolve()
  const store = (!isServer && options.store) || memoryStore()
  let outboxCounts: OutboxCounts = {
    pending: 0,
    waiting: 0,
    failed: 0,
    durable: Boolean(store.createDurability),
  }

  const cache = createStateCache(queryClient, scope, (key) => outbox.getState(key))
  const outbox = createOutbox({
    store,
    runtime,
    timing: { ...defaultTiming, ...options.timing },
    attempt: createAttempt(queryClient, scope, transport, beforeSend),
    reauthorize: async () => {
      try {
        return (await transport.reauthorize?.()) ?? true
      } catch {
        return false
      }
    },
    onState(key, target, state, before) {
      try {
        cache.set(key, state)
      } catch (error) {
        if (process.env.NODE_ENV !== 'production')
          devError('A listener of your QueryCache threw; feedback goes on without it.', error)
      }
      outboxCounts = countOutbox(outboxCounts, before.phase, state.phase, outbox.isDurable())
      listeners.notify(key, { target, state, before })
    },
    onEvent: tell,
  })
  const restored = !isServer && options.store ? outbox.restore() : Promise.resolve()

  function tell(event: FeedbackEvent) {
    try {
      onEvent?.(event)
    } catch (error) {
      if (process.env.NODE_ENV !== 'production')
        devError('onEvent threw; feedback goes on without it.', error)
    }
  }

  const resolve = (target: FeedbackTarget) => resolveTarget(organizationId, target)
  // A widget asks with the same target at each render; one that cannot change is worked out once.
  const keys = new WeakMap<FeedbackTarget, string>()
  function keyOf(target: FeedbackTarget): string {
    const known = keys.get(target)
    if (known) return known
    const key = targetKey(resolve(target))
    if (Object.isFrozen(target)) keys.set(target, key)
    return key
  }

  function submit(
    target: FeedbackTarget,
    input: FeedbackInput | null,
    { hold = false }: SubmitOptions = {},
  ): string {
    const resolved = resolveTarget(organizationId, target, input?.kind)
    if (process.env.NODE_ENV !== 'production') {
      const misuse = findMisuse(toFeedbackRequest(resolved, input))
      if (misuse) devError(`This feedback cannot be sent: ${misuse}.`)
      if (isServer) devError('submit() does nothing on a server: call it in an event handler.')
    }
    return outbox.submit(resolved, input, hold)
  }

  const draftOf = (target: FeedbackTarget) => `draft ${keyOf({ ...target, kind: 'comment' })}`

  return {
    organizationId,
    restored,
    submit,
    retract: (target, submitOptions) => submit(target, null, submitOptions),
    release: (target) => outbox.release(keyOf(target), resolve(target)),
    retry: (target) => outbox.retry(target && keyOf(target)),
    getState: (target) => cache.get(keyOf(target)),
    getInitialState(target) {
      if (isServer && runtime.now() - createdAt > SHARED_AFTER) {
        if (process.env.NODE_ENV !== 'production')
          devError(
            'This client has rendered on the server for longer than a request takes, so it is probably shared between users. Make one per request: useState(() => createFeedbackClient(…)) in your provider.',
          )
      }
      return initial.get(keyOf(target)) ?? idleState
    },
    getOutbox: () => outboxCounts,
    hydrate(rows, messageIdOf) {
      for (const [target, row] of latestFeedback(rows, messageIdOf)) {
        const key = keyOf(target)
        const isInitial = !isListenedTo && cache.get(key) === idleState
        outbox.hydrate(resolve(target), row)
        if (isInitial) initial.set(key, cache.get(key))
      }
    },
    async readDraft(target) {
      await cleared
      const draft = await store.readValue(draftOf(target)).catch(() => undefined)
      return draft as CommentDraft | undefined
    },
    writeDraft(target, draft) {
      // A draft that cannot be kept is still in its field.
      store.writeValue(draftOf(target), draft ?? undefined).catch(() => {})
    },
    tell: (type, target) => tell({ type, target: resolve(target), input: null, intentId: null }),
    flush: () => outbox.flush(),
    async clear() {
      initial.clear()
      // Before a transport of the app's own is asked to: it may throw.
      const forgotten = outbox.clear()
      // What is being forgotten is not found again meanwhile.
      cleared = forgotten.catch(() => {})
      clears.notify('', undefined)
      transport.reset?.()
      await forgotten
    },
    onClear: (listener) => clears.add(undefined, listener),
    subscribe(listener, target) {
      isListenedTo = true
      return listeners.add(target && keyOf(target), listener)
    },
    dispose() {
      outbox.dispose()
      cache.dispose()
    },
  }
}
