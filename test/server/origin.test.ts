import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { postFrom, setUp, thumb } from './support.ts'

const app = 'https://app.example'

/** What reaches the handler: the headers of a browser, and the address the framework believes in. */
interface Case {
  origin?: string
  site?: string
  host?: string
  url?: string
}

const cases: [name: string, accepted: boolean, given: Case][] = [
  ['the page itself', true, { origin: app, site: 'same-origin' }],
  [
    'the page, behind a proxy that changes Host',
    true,
    { origin: app, site: 'same-origin', host: 'web:3000', url: 'http://web:3000/' },
  ],
  ['an extension', true, { origin: 'chrome-extension://abc', site: 'none' }],
  ['another site', false, { origin: 'https://evil.example', site: 'cross-site' }],
  ['another site that hides its origin', false, { origin: 'null', site: 'cross-site' }],
  ['another site without an origin', false, { site: 'cross-site' }],
  [
    'another site that a proxy has given our Host',
    false,
    { origin: 'https://evil.example', site: 'cross-site', host: 'evil.example' },
  ],
  ['another subdomain', false, { origin: 'https://blog.app.example', site: 'same-site' }],
  ['a word browsers do not say', false, { origin: app, site: 'yes' }],
  ['an older browser', true, { origin: app }],
  [
    'an older browser, by Host',
    true,
    { origin: app, host: 'app.example', url: 'http://localhost:3000/' },
  ],
  ['an older browser, by the address', true, { origin: app, host: 'web:3000' }],
  [
    'an older browser behind a proxy that ends TLS',
    true,
    { origin: app, host: 'app.example', url: 'http://app.example/' },
  ],
  [
    'an older browser, with the default port in Host',
    true,
    { origin: app, host: 'app.example:443', url: 'http://app.example:443/' },
  ],
  [
    'an older browser on a port',
    true,
    { origin: 'http://localhost:5173', url: 'http://localhost:5173/' },
  ],
  [
    'an older browser from another port',
    false,
    { origin: 'http://localhost:1', url: 'http://localhost:5173/' },
  ],
  ['an older browser from another site', false, { origin: 'https://evil.example' }],
  [
    'an older browser from a site that begins so',
    false,
    { origin: 'https://app.example.evil.example' },
  ],
  ['an older browser from a site that ends so', false, { origin: 'https://evilapp.example' }],
  ['an older browser from a sandbox', false, { origin: 'null' }],
  ['an older browser over http, asking https', false, { origin: 'http://app.example' }],
  ['an origin that is none', false, { origin: 'app.example' }],
  ['an empty origin', false, { origin: '' }],
  ['a Host that is none', false, { origin: 'https://evil.example', host: '%%%' }],
  ['a server or curl', true, {}],
]

const headersOf = ({ origin, site, host }: Case) => ({
  ...(origin !== undefined && { Origin: origin }),
  ...(site !== undefined && { 'Sec-Fetch-Site': site }),
  ...(host !== undefined && { Host: host }),
})

it.each(cases)('from %s: accepted %s', async (_, accepted, given) => {
  const { call, server, errors } = await setUp()
  const { status, json } = await call(postFrom(thumb, headersOf(given)), given.url)
  expect(status).toBe(accepted ? 201 : 403)
  expect(server.arrivals).toHaveLength(accepted ? 1 : 0)
  if (accepted) return
  expect(json.detail).toBe('Pages of this origin may not give feedback here.')
  expect(errors[0]?.message).toContain('add its origin to allowedOrigins')
})

it('does not believe X-Forwarded-Host', async () => {
  const { call } = await setUp()
  const headers = { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }
  expect((await call(postFrom(thumb, headers))).status).toBe(403)
})

it('is asked before the session, so that a foreign page learns nothing of it', async () => {
  const { call } = await setUp()
  const headers = { 'Sec-Fetch-Site': 'cross-site', Cookie: '' }
  expect((await call(postFrom(thumb, headers))).status).toBe(403)
})

it('reads the real Host off the wire', async () => {
  const { endpoint, server } = await setUp()
  const statusOf = (origin: string, host: string) =>
    new Promise<number | undefined>((resolve) => {
      const { method, headers, body } = postFrom(thumb, { Origin: origin, Host: host })
      const req = request(endpoint, { method, headers }, (res) => {
        res.resume()
        resolve(res.statusCode)
      })
      req.end(body)
    })
  expect(await statusOf(app, 'app.example')).toBe(201)
  expect(await statusOf('https://evil.example', 'app.example')).toBe(403)
  expect(server.rows).toHaveLength(1)
})

describe('allowedOrigins', () => {
  const other = 'https://widget.example'
  const listed = { allowedOrigins: [other, 'capacitor://localhost'] }
  const cors = {
    'access-control-allow-origin': other,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Retry-After',
  }

  it('lets a listed page in, and read the answer, whatever it is', async () => {
    const { call } = await setUp(listed)
    const headers = { Origin: other, 'Sec-Fetch-Site': 'cross-site' }
    const stored = await call(postFrom(thumb, headers))
    expect(stored).toMatchObject({ status: 201, headers: cors })
    expect(stored.headers.vary).toContain('Origin')
    expect(await call(postFrom({}, headers))).toMatchObject({ status: 422, headers: cors })
    expect(await call(postFrom(thumb, { ...headers, Cookie: '' }))).toMatchObject({
      status: 401,
      headers: cors,
    })
  })

  it('answers its preflight', async () => {
    const { call } = await setUp(listed)
    const headers = { Origin: other, 'Access-Control-Request-Method': 'POST' }
    const answer = await call({ method: 'OPTIONS', headers })
    expect(answer).toMatchObject({
      status: 204,
      headers: {
        ...cors,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key',
      },
    })
  })

  it('takes the origin of an app in a shell', async () => {
    const { call } = await setUp(listed)
    expect((await call(postFrom(thumb, { Origin: 'capacitor://localhost' }))).status).toBe(201)
  })

  it.each(['https://widget.example.evil.example', 'http://widget.example', 'null'])(
    'keeps out %s',
    async (origin) => {
      const { call } = await setUp(listed)
      const { status, headers } = await call(postFrom(thumb, { Origin: origin }))
      expect(status).toBe(403)
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers.vary).toContain('Origin')
    },
  )
})
