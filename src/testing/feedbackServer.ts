import type { Arrival } from './arrival.ts'
import type { FaultScope, FeedbackFault } from './faults.ts'
import type { FeedbackRow } from './feedbackRow.ts'
import type { FeedbackUser } from './users.ts'

/** How a feedback server behaves. */
export interface FeedbackServerOptions {
  /**
   * The users by their bearer tokens.
   * @default one user, whose token is `'test-token'` and who may create in every organization
   */
  users?: Readonly<Record<string, FeedbackUser>>
  /**
   * Whether a token is asked for. With `false` the server stands for a same-origin endpoint that
   * adds the token itself: a request without one is made by the first of `users`.
   * @default true
   */
  auth?: boolean
  /**
   * The threads that exist; any other is answered 404.
   * @default every thread exists
   */
  threads?: Iterable<string>
  /**
   * The origin whose pages may call, or `'*'`; `false` sends no CORS headers.
   * @default false
   */
  cors?: string | false
  /**
   * The status of a row stored. Both are in the contract.
   * @default 201
   */
  status?: 200 | 201
  /**
   * Whether date-times are printed without an offset, as pydantic prints naive ones.
   * @default false
   */
  naiveDateTimes?: boolean
  /** @default () => new Date() */
  now?: () => Date
}

/** A feedback API in memory that keeps the wire contract, breaks on demand, and keeps a ledger. */
export interface FeedbackServer {
  /**
   * Answers one request, with the signature of the global `fetch`: `POST …/feedback` stores,
   * `GET …/feedback?thread_id=` lists the rows (no token asked; the real API has no list). Give it
   * to a client as its `fetch`, or serve it with `toNodeListener`.
   * @throws ConnectionResetError (a `TypeError`) for a scripted `reset`, and after `close`
   * @throws the signal's reason when the client leaves
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** The rows stored, oldest first. The same array until something changes. */
  readonly rows: readonly FeedbackRow[]
  /** The requests that arrived at `POST`, in order. The same array until something changes. */
  readonly arrivals: readonly Arrival[]
  /** Calls `listener` after every change of `rows` or `arrivals`. Returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Scripts a fault for `POST`. Returns a function that takes it back. Of several that match a request, the one
   * scripted first and not used up strikes.
   * @throws RangeError when a status is not one HTTP can carry
   */
  readonly fault: (fault: FeedbackFault, scope?: FaultScope) => () => void
  /** Undoes every fault. Requests already struck stay so. */
  readonly clearFaults: () => void
  /** Makes a token known, or changes whom it speaks for. */
  readonly signIn: (token: string, user: FeedbackUser) => void
  /** Revokes a token. */
  readonly signOut: (token: string) => void
  /** Makes a thread known. Without the option `threads` all are. */
  readonly addThread: (threadId: string) => void
  /** Forgets rows, arrivals and faults, and cuts off requests kept waiting. Users and threads stay. */
  readonly reset: () => void
  /** Cuts off requests kept waiting, and from now on every request as it comes. */
  readonly close: () => void
}
