import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { expect, onTestFinished, vi } from 'vitest'
import {
  createFeedbackHandler,
  type FeedbackHandlerError,
  type FeedbackHandlerOptions,
  toNodeHandler,
} from '../../src/server/index.ts'
import type { FeedbackServerOptions } from '../../src/testing/index.ts'
import { organization, serve, thumb, user } from '../testing/support.ts'

export { organization, thread, thumb, until, user } from '../testing/support.ts'

/** A token with characters that JSON and URLs write otherwise. */
export const token = 'pat_S3cr3t/with+"signs"=='

/** Who is signed in, by the cookie. */
export interface Session {
  userId: string
}

export type Options = FeedbackHandlerOptions<Session>

const sessionOf = (request: Request): Session | null =>
  request.headers.get('cookie') === 'session=1' ? { userId: user } : null

/** Serves a listener on a port of its own, until the test ends. */
export async function listenTo(listener: RequestListener) {
  const http = createServer(listener)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

/** An address at which nobody listens any more. */
export async function deadUrl() {
  const http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  await new Promise((resolve) => http.close(resolve))
  return `http://127.0.0.1:${port}/feedback`
}

/** `init` of a POST as our client makes it in a browser where somebody is signed in; `headers` win. */
export function postFrom(body: unknown, headers: Record<string, string> = {}) {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: 'session=1', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/** Everything in a value that a log could print. */
const printed = (value: unknown) => inspect(value, { depth: 20, showHidden: true, getters: true })

/**
 * What may be said of a request, to the browser or a log. When the test ends the token must be in
 * none of it.
 */
export function createWitness(secrets: readonly string[]) {
  const heard: string[] = []
  // Quotes stand with or without backslashes, as often as a text was printed.
  const plain = (text: string) => text.replaceAll(/[\\"]|%22/g, '')
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).map(plain)
  onTestFinished(() => {
    const leaks = heard.filter((text) => forms.some((form) => plain(text).includes(form)))
    expect(leaks).toEqual([])
  })
  return {
    heard,
    hear: (value: unknown) => void heard.push(typeof value === 'string' ? value : printed(value)),
  }
}

/** A handler over real HTTP, before a feedback API over real HTTP that knows its token. */
export async function setUp(options: Partial<Options> = {}, api: FeedbackServerOptions = {}) {
  const { server, endpoint: upstream } = await serve({
    users: { [token]: { userId: user } },
    ...api,
  })
  const errors: FeedbackHandlerError[] = []
  const { heard, hear } = createWitness([token])
  const consoleSpy = vi.spyOn(console, 'error').mockImplementation((...said) => hear(said))
  onTestFinished(() => consoleSpy.mockRestore())
  const handler = createFeedbackHandler<Session>({
    authorize: sessionOf,
    token,
    organizationId: organization,
    upstream,
    onError(error) {
      errors.push(error)
      hear([error, error.message, error.stack])
    },
    ...options,
  })
  const url = await listenTo(toNodeHandler(handler))
  const endpoint = `${url}/api/feedback`

  /** Keeps what the browser can see of an answer, and checks what is true of every answer. */
  async function receive(response: Response) {
    const { status } = response
    const text = await response.text()
    const headers = Object.fromEntries(response.headers)
    hear([status, response.statusText, headers, text])
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).not.toHaveProperty('set-cookie')
    return { status, headers, text, json: text ? JSON.parse(text) : undefined }
  }

  return {
    server,
    upstream,
    handler,
    url,
    endpoint,
    errors,
    heard,
    hear,
    receive,
    post: async (body: unknown = thumb, headers?: Record<string, string>, init?: RequestInit) =>
      receive(await fetch(endpoint, { ...postFrom(body, headers), ...init })),
    /** As a framework calls it: no HTTP, no Node. */
    call: async (
      init: RequestInit = postFrom(thumb),
      address = 'https://app.example/api/feedback',
    ) => receive(await handler(new Request(address, init))),
  }
}
