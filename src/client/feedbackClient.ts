import type { Feedback, FeedbackInput, FeedbackTarget, ResolvedTarget } from '../contract/index.ts'
import type { FeedbackState } from '../delivery/index.ts'
import type { MessageIdOf } from './latestFeedback.ts'

/** How many targets are not stored yet. */
export interface OutboxCounts {
  /** On their way or kept, without trouble: `saving` and `held`. */
  readonly pending: number
  /** Offline, backing off or rate-limited; they go out by themselves. */
  readonly waiting: number
  /** Need somebody: `unauthorized`, `rejected` and `expired`. */
  readonly failed: number
  /** Whether all of it would survive the page: false with `memoryStore`, or when the store fails. */
  readonly durable: boolean
}

/** What a user is writing and has not sent. */
export interface CommentDraft {
  text: string
  reasons: readonly string[]
}

/** A target that looks different now; or the same, where only `durable` of the counts has changed. */
export interface FeedbackChange {
  target: ResolvedTarget
  state: FeedbackState
  before: FeedbackState
}

/** Options of {@link FeedbackClient.submit} and {@link FeedbackClient.retract}. */
export interface SubmitOptions {
  /**
   * Keeps it until `release`: the run id is still to come. Give the target a `messageId`.
   * @default false
   */
  hold?: boolean | undefined
}

/** One user's feedback: what was said, and its way to the server. */
export interface FeedbackClient {
  readonly organizationId: string
  /** Resolves once what an earlier page left in the store is shown. */
  readonly restored: Promise<void>
  /** Shows it at once and delivers it. Returns the intent's id, which events carry too. */
  submit(target: FeedbackTarget, input: FeedbackInput, options?: SubmitOptions): string
  /** Takes back what was said; sends nothing if nothing was. Returns the intent's id. */
  retract(target: FeedbackTarget, options?: SubmitOptions): string
  /** Sends what was held, now that the target is complete. */
  release(target: FeedbackTarget): void
  /**
   * Tries again now, without the wait that is left; also after rejection. A pause that the server
   * asked for (`Retry-After`) goes on. Default: all targets.
   */
  retry(target?: FeedbackTarget): void
  /** The state of a target; the same object until it changes. */
  getState(target: FeedbackTarget): FeedbackState
  /** The state that the first render has to show, on the server and while hydrating. */
  getInitialState(target: FeedbackTarget): FeedbackState
  /** Counts over all targets; the same object until it changes. */
  getOutbox(): OutboxCounts
  /**
   * Restores votes from the app's history, newest first or last. Never overrides what the user did
   * since. What the first HTML shows has to be given before anything subscribes.
   * @param messageIdOf where your widgets have a `messageId`: the id that belongs to a row
   */
  hydrate(rows: readonly Feedback[], messageIdOf?: MessageIdOf): void
  /** What the user was writing about a target, in this page or an earlier one. */
  readDraft(target: FeedbackTarget): Promise<CommentDraft | undefined>
  /** Keeps what the user is writing; null when it is sent or given up. */
  writeDraft(target: FeedbackTarget, draft: CommentDraft | null): void
  /** Tells `onEvent` that a form was opened, or closed without being sent. */
  tell(type: 'opened' | 'abandoned', target: FeedbackTarget): void
  /** Sends what can be sent now; resolves when nothing is under way. */
  flush(): Promise<void>
  /**
   * Sign-out: forgets everything of this user, here and in the store. A durable store that does not
   * work, or does not answer, keeps nobody signed in: it is tried, and not read again.
   */
  clear(): Promise<void>
  /**
   * Calls back when `clear` is: what a widget holds of this user has to go. Returns a
   * function that stops it.
   */
  onClear(listener: () => void): () => void
  /**
   * Calls back after each change of any target, or of the one given. Returns a function
   * that stops it.
   */
  subscribe(listener: (change: FeedbackChange) => void, target?: FeedbackTarget): () => void
  /** Ends the client: starts nothing any more, and leaves no timer or listener. */
  dispose(): void
}
