import type { FeedbackRequest } from '../contract/index.ts'
import type { FeedbackHandlerError } from './feedbackHandlerError.ts'

type MaybePromise<T> = T | Promise<T>

/** What your functions are told of a request. */
export interface FeedbackCall<Session> {
  /** What `authorize` returned. */
  session: Session
  /** The browser's request. Its body is not for you to read. */
  request: Request
}

/** What `token` is told. */
export interface TokenCall<Session> extends FeedbackCall<Session> {
  /** Whether the API has just answered 401 to the last token: ask for another, do not give a kept one. */
  refused: boolean
}

/** What `permit` is told. */
export interface PermitCall<Session> extends FeedbackCall<Session> {
  /** Valid by the contract, and with your `organizationId`. */
  feedback: FeedbackRequest
}

/**
 * Options of `createFeedbackHandler`. Any of your functions may throw or return a `Response` to
 * refuse the request with its status, its `Retry-After` and the string `detail` of its JSON; of one
 * from `token`, which may hold the token, the `detail` is left out. A 401 is answered with words of
 * the handler, and so is a redirect to a login page, because a `fetch` would follow it and take the
 * page for the answer. Whatever else they throw is answered 500, and the browser tries again later.
 */
export interface FeedbackHandlerOptions<Session, Context = unknown> {
  /**
   * Your session check, called before the body is read: the session, or `false`, `null` or
   * `undefined` for 401. Every other value is a session, so mind libraries that wrap a missing user
   * in an object. `() => true` lets everybody in, with your token. `context` is what the handler was
   * given beside the request; through `toNodeHandler` that is Node's or Express's `req`.
   */
  authorize: (
    request: Request,
    context: Context,
  ) => MaybePromise<Session | Response | false | null | undefined>
  /**
   * The API's token, without `Bearer`; or a function that gives it, for tokens that change or that
   * are each user's own. The API takes the token's owner for the author of the feedback: with one
   * token for all, all feedback is one user's. The function is called for each request, and once
   * more after a 401. Take it too where the token is not known yet when the module is loaded, such
   * as in a build: `() => process.env.HUMM_TOKEN`.
   */
  token: string | ((call: TokenCall<Session>) => MaybePromise<string | Response | null | undefined>)
  /**
   * The organization that owns the threads, a GUID; or a function that gives the session's, `null`
   * for 403. It is put in where the browser names none; a request that names another is answered
   * 403 and not rewritten, because its thread is another organization's too.
   */
  organizationId:
    | string
    | ((call: FeedbackCall<Session>) => MaybePromise<string | Response | null | undefined>)
  /**
   * Whether this user may say this: `false` for 403. Check here that the thread is theirs.
   * @default everything is allowed
   */
  permit?: ((call: PermitCall<Session>) => MaybePromise<boolean | Response>) | undefined
  /**
   * Where the feedback goes.
   * @default 'https://analyst.heyhumm.ai/feedback'
   */
  upstream?: string | undefined
  /** @default the global fetch */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Milliseconds the API may take, `token` included. Keep it below the client's `sendTimeout`
   * (20,000), so that the browser hears of it.
   * @default 15000
   */
  timeout?: number | undefined
  /**
   * Bytes of the browser's body.
   * @default 65536, the most a page can send while it is left (Fetch, 4.6)
   */
  bodyLimit?: number | undefined
  /**
   * Origins whose pages may call beside this server's own, such as `https://app.example`. They are
   * answered with CORS headers, cookies allowed; route OPTIONS to the handler too, for their
   * preflight. Name your own here too if a proxy changes `Host` and you serve browsers that send no
   * `Sec-Fetch-Site`: `X-Forwarded-Host` is not looked at, for anybody may send it.
   * @default none
   */
  allowedOrigins?: readonly string[] | undefined
  /**
   * Told of every request that was not answered with a stored row. What it throws is ignored.
   * @default console.error, but not for what a browser did wrong
   */
  onError?: ((error: FeedbackHandlerError) => void) | undefined
}

/** Answers one request of a browser. Never rejects. */
export type FeedbackHandler<Context = unknown> = (
  request: Request,
  ...rest: unknown extends Context ? [context?: Context] : [context: Context]
) => Promise<Response>
