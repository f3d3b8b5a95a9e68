import type { FeedbackType } from '../contract/index.ts'

/**
 * What goes wrong with one `POST /feedback`. Plain data, so that a fault can be sent to a server
 * in another process. `stored` tells whether the row is written although the caller is not told
 * so; a request the API would refuse (401, 422, …) is never stored, whatever the fault says.
 */
export type FeedbackFault =
  | {
      /** Answers with a status in the API's place, as a gateway or a failing server does. */
      type: 'status'
      /** 200 to 599. */
      status: number
      /** @default false */
      stored?: boolean
      /** Seconds, or an HTTP date: sent as `Retry-After`. */
      retryAfter?: number | string
      /** An object is sent as JSON, a string as it is. @default FastAPI's `{ detail }` from 400 on */
      body?: string | object
      headers?: Record<string, string>
    }
  | {
      /** Answers as usual, but late. Ends early when the client leaves. */
      type: 'delay'
      /** Milliseconds. */
      ms: number
      /**
       * `before` stores on arrival, so the row is there even when the client does not wait for
       * the answer; `after` stores only if it does.
       * @default 'after'
       */
      stored?: 'before' | 'after'
    }
  | {
      /** Closes the connection without an answer. */
      type: 'reset'
      /** @default false */
      stored?: boolean
    }
  | {
      /** Takes the request and never answers; ends when the client leaves. */
      type: 'silence'
      /** @default false */
      stored?: boolean
    }
  | {
      /** Stores the row, then sends only the first half of its JSON, labelled as JSON. */
      type: 'brokenBody'
    }
  | {
      /** Stores the row, then answers 204 without a body. */
      type: 'empty'
    }
  | {
      /** Answers 200 with an HTML page, as a proxy does whose session has ended. Nothing is stored. */
      type: 'loginPage'
    }
  | {
      /** Sends the caller elsewhere. Nothing is stored. */
      type: 'redirect'
      location: string
      /** @default 302 */
      status?: 301 | 302 | 303 | 307 | 308
    }

/** Which requests a fault strikes. A field that is left out matches every request. */
export interface FaultScope {
  threadId?: string
  /** `langsmith_run_id` on the wire. */
  runId?: string
  key?: string
  feedbackType?: FeedbackType
  /**
   * How many requests are struck before the fault is used up.
   * @default Infinity, which is until it is undone
   */
  times?: number
  /**
   * How many matching requests pass unharmed first.
   * @default 0
   */
  skip?: number
}
