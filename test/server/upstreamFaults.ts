import type { FeedbackHandlerErrorKind } from '../../src/server/index.ts'
import type { FeedbackFault } from '../../src/testing/index.ts'

const html = '<!doctype html><title>Oops</title>'
const page = { 'Content-Type': 'text/html' }
const fields = {
  detail: [{ loc: ['body', 'score'], msg: 'Too high', type: 'value_error', input: 7, ctx: {} }],
}

/** One way the API can fail, what the browser is to be told, and what our client makes of it. */
export interface UpstreamFault {
  name: string
  fault: FeedbackFault
  status: number
  kind: FeedbackHandlerErrorKind
  /** The rows that one request leaves. */
  rows?: number
  retryAfter?: string
  /** The client's error, when this is the answer to each of its attempts. */
  client: string
}

/** The ways to fail that need no waiting. */
export const upstreamFaults: UpstreamFault[] = [
  ...[400, 409, 410, 413].map(
    (status): UpstreamFault => ({
      name: `${status}`,
      fault: { type: 'status', status },
      status,
      kind: 'upstream',
      client: 'rejected',
    }),
  ),
  ...[402, 405, 406, 411, 415, 418, 426, 431].map(
    (status): UpstreamFault => ({
      name: `${status}, which is about how the server asked`,
      fault: { type: 'status', status },
      status: 502,
      kind: 'upstream',
      client: 'server',
    }),
  ),
  ...[500, 502, 503, 504, 599].map(
    (status): UpstreamFault => ({
      name: `${status}`,
      fault: { type: 'status', status },
      status,
      kind: 'upstream',
      client: 'server',
    }),
  ),
  {
    name: '401',
    fault: { type: 'status', status: 401 },
    status: 502,
    kind: 'token',
    client: 'server',
  },
  {
    name: '403',
    fault: { type: 'status', status: 403 },
    status: 502,
    kind: 'token',
    client: 'server',
  },
  {
    name: '404',
    fault: { type: 'status', status: 404 },
    status: 404,
    kind: 'upstream',
    client: 'not-found',
  },
  {
    name: '422',
    fault: { type: 'status', status: 422, body: fields },
    status: 422,
    kind: 'upstream',
    client: 'invalid',
  },
  {
    name: '429 without Retry-After',
    fault: { type: 'status', status: 429 },
    status: 429,
    kind: 'upstream',
    client: 'rate-limited',
  },
  {
    name: '429 with seconds',
    fault: { type: 'status', status: 429, retryAfter: 7 },
    status: 429,
    kind: 'upstream',
    retryAfter: '7',
    client: 'rate-limited',
  },
  {
    name: '429 with a date',
    fault: {
      type: 'status',
      status: 429,
      retryAfter: 'Tue, 01 Jan 2030 00:01:30 GMT',
      headers: { Date: 'Tue, 01 Jan 2030 00:00:00 GMT' },
    },
    status: 429,
    kind: 'upstream',
    retryAfter: '90',
    client: 'rate-limited',
  },
  {
    name: '503 with Retry-After',
    fault: { type: 'status', status: 503, retryAfter: 3 },
    status: 503,
    kind: 'upstream',
    retryAfter: '3',
    client: 'server',
  },
  {
    name: '408, which browsers send again by themselves',
    fault: { type: 'status', status: 408 },
    status: 504,
    kind: 'upstream',
    client: 'server',
  },
  {
    name: '425, which browsers send again by themselves',
    fault: { type: 'status', status: 425 },
    status: 503,
    kind: 'upstream',
    client: 'server',
  },
  {
    name: '500 after it has stored',
    fault: { type: 'status', status: 500, stored: true },
    status: 500,
    kind: 'upstream',
    rows: 1,
    client: 'server',
  },
  {
    name: 'a page at 500',
    fault: { type: 'status', status: 500, body: html, headers: page },
    status: 500,
    kind: 'upstream',
    client: 'server',
  },
  ...[400, 404, 422].map(
    (status): UpstreamFault => ({
      name: `a page at ${status}, which is not the API’s`,
      fault: { type: 'status', status, body: html, headers: page },
      status: 502,
      kind: 'upstream',
      client: 'server',
    }),
  ),
  {
    name: 'a page at 200 that is longer than an answer',
    fault: { type: 'status', status: 200, body: html.padEnd(1_100_000), headers: page },
    status: 502,
    kind: 'bad-answer',
    client: 'server',
  },
  {
    name: 'a page at 429',
    fault: { type: 'status', status: 429, retryAfter: 5, body: html, headers: page },
    status: 429,
    kind: 'upstream',
    retryAfter: '5',
    client: 'rate-limited',
  },
  {
    name: 'a page at 413',
    fault: { type: 'status', status: 413, body: html, headers: page },
    status: 413,
    kind: 'upstream',
    client: 'rejected',
  },
  {
    name: 'nothing at 404',
    fault: { type: 'status', status: 404, body: '' },
    status: 404,
    kind: 'upstream',
    client: 'not-found',
  },
  {
    name: 'an empty page at 201',
    fault: { type: 'status', status: 201, body: '', headers: page, stored: true },
    status: 201,
    kind: 'bad-answer',
    rows: 1,
    client: 'stored',
  },
  {
    name: 'a login page at 200',
    fault: { type: 'loginPage' },
    status: 502,
    kind: 'bad-answer',
    client: 'server',
  },
  {
    name: 'a redirect to a login',
    fault: { type: 'redirect', location: 'https://login.example/?next=secret' },
    status: 502,
    kind: 'redirected',
    client: 'server',
  },
  {
    name: 'a redirect that keeps the POST',
    fault: { type: 'redirect', location: '/elsewhere', status: 307 },
    status: 502,
    kind: 'redirected',
    client: 'server',
  },
  {
    name: 'a connection that is cut',
    fault: { type: 'reset' },
    status: 502,
    kind: 'network',
    client: 'server',
  },
  {
    name: 'a connection that is cut after it has stored',
    fault: { type: 'reset', stored: true },
    status: 502,
    kind: 'network',
    rows: 1,
    client: 'server',
  },
  {
    name: 'half an answer',
    fault: { type: 'brokenBody' },
    status: 201,
    kind: 'bad-answer',
    rows: 1,
    client: 'stored',
  },
  {
    name: '204',
    fault: { type: 'empty' },
    status: 200,
    kind: 'bad-answer',
    rows: 1,
    client: 'stored',
  },
  {
    name: 'a row that breaks the contract',
    fault: { type: 'status', status: 200, body: { id: 1 }, stored: true },
    status: 200,
    kind: 'bad-answer',
    rows: 1,
    client: 'stored',
  },
]
