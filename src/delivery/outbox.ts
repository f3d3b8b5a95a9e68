import type { Feedback, FeedbackInput, ResolvedTarget } from '../contract/index.ts'
import type { FeedbackState } from './feedbackState.ts'

/** Drives every target through its machine: shows, stores, sends, and tries again in good time. */
export interface Outbox {
  /** Takes up what an earlier page left in the store. */
  restore(): Promise<void>
  /** Whether what this page knows would survive it. */
  isDurable(): boolean
  /** Takes in what the user said and shows it at once. Returns the intent's id. */
  submit(target: ResolvedTarget, input: FeedbackInput | null, held?: boolean): string
  /** The target of a held intent is complete now. */
  release(key: string, target: ResolvedTarget): void
  /** Tries again now: one target, or all. */
  retry(key?: string): void
  /** Takes in a row of the app's own history. */
  hydrate(target: ResolvedTarget, feedback: Feedback): void
  getState(key: string): FeedbackState
  /** Sends what can be sent now; resolves when nothing is under way. */
  flush(): Promise<void>
  /** Forgets everything of this user. What is under way no longer counts. */
  clear(): Promise<void>
  /** Starts nothing any more, and leaves no timer or listener. */
  dispose(): void
}
