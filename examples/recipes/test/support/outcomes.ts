import type { ServerResponse } from 'node:http'

/** What a backend answers, and what that has to mean for delivery. */
export const outcomes: [string, (response: ServerResponse) => void, object][] = [
  ['200 with a body of its own', (it) => it.end('{"id":"1"}'), { type: 'stored', feedback: null }],
  ['202 with none', (it) => it.writeHead(202).end(), { type: 'stored', feedback: null }],
  [
    '429 with Retry-After',
    (it) => it.writeHead(429, { 'Retry-After': '7' }).end(),
    { type: 'limited', retryAfter: 7_000, error: { kind: 'rate-limited', status: 429 } },
  ],
  [
    '500',
    (it) => it.writeHead(500).end('oh no'),
    { type: 'unknown', error: { kind: 'server', status: 500 } },
  ],
  [
    'a connection that breaks',
    (it) => it.destroy(),
    { type: 'unknown', error: { kind: 'network' } },
  ],
  [
    '422',
    (it) => it.writeHead(422).end('{"detail":"no such key"}'),
    { type: 'rejected', error: { kind: 'invalid', status: 422, detail: 'no such key' } },
  ],
]
