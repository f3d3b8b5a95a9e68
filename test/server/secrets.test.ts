import { expect, it } from 'vitest'
import { createFeedbackHandler } from '../../src/server/index.ts'
import { rowOf } from '../contract/support.ts'
import { answerWith, type Received } from '../support/answerWith.ts'
import { createWitness, organization, postFrom, setUp, thumb, token } from './support.ts'
import { upstreamFaults } from './upstreamFaults.ts'

const said = `Bearer ${token}`

// Each form in which a server could give back what it was sent.
const echoes: [name: string, body: unknown][] = [
  ['in its detail', { detail: `Cannot read ${said}` }],
  [
    'in a field’s error',
    { detail: [{ loc: ['header', token], msg: said, type: token, input: said }] },
  ],
  ['in a row', { ...rowOf({ ...thumb, comment: said }), echo: { [token]: [said, { said }] } }],
  ['in a row’s id', { ...rowOf(thumb), id: token }],
  ['in a page', `<!doctype html><p>${said}</p>`],
  ['in an address', { detail: `/login?token=${encodeURIComponent(token)}` }],
  ['in an address with small hex', { detail: encodeURIComponent(token).replaceAll('%2F', '%2f') }],
  ['in an address with slashes', { detail: encodeURIComponent(token).replaceAll('%2F', '/') }],
  ['as an escaped text', `{"detail":"${said.replaceAll('"', '\\u0022').replace('p', '\\u0070')}"}`],
]

const statuses = [200, 201, 302, 400, 401, 403, 404, 408, 422, 429, 500, 503]

/** Says the token in its headers, and in its body as it is told. */
const echoing = (status: number, body: unknown) =>
  answerWith((_, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const type = text.startsWith('<') ? 'text/html' : 'application/json'
    const headers = { 'X-Echo': said, 'Retry-After': token, Location: `https://x.example/${token}` }
    response.writeHead(status, `No ${token}`, { 'Content-Type': type, ...headers })
    response.end(text)
  })

it.each(statuses.flatMap((status) => echoes.map(([name, body]) => [status, name, body] as const)))(
  'is in no answer and no log when the API answers %i and echoes it %s',
  async (status, _, body) => {
    const { url, received } = await echoing(status, body)
    const { post, heard } = await setUp({ upstream: url })
    await post()
    expect(received.map(({ headers }: Received) => headers.authorization)).toEqual([said])
    // What setUp looks at when the test ends.
    expect(heard.length).toBeGreaterThan(0)
    expect(heard.join()).not.toContain(token.slice(4, 10))
  },
)

it('keeps the rest of what is echoed', async () => {
  const { url } = await echoing(404, { detail: `No thread for ${said}` })
  const { post } = await setUp({ upstream: url })
  expect((await post()).json).toEqual({ detail: 'No thread for Bearer …' })
})

it('hides the token that was refused as well as the one that came after it', async () => {
  const old = 'pat_an-0ld-token'
  const { url } = await answerWith((_, response, index) => {
    response.writeHead(index === 0 ? 401 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ detail: `${old}, then ${token}` }))
  })
  const { post } = await setUp({ upstream: url, token: ({ refused }) => (refused ? token : old) })
  expect((await post()).json).toEqual({ detail: '…, then …' })
})

it('hides a token that begins with the one before', async () => {
  const longer = `${token}-and-more`
  const { url } = await answerWith((_, response, index) => {
    response.writeHead(index === 0 ? 401 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ detail: `seen ${longer}` }))
  })
  const { post } = await setUp({
    upstream: url,
    token: ({ refused }) => (refused ? longer : token),
  })
  expect((await post()).json).toEqual({ detail: 'seen …' })
})

it.each(upstreamFaults)('is in no answer and no log: $name', async ({ fault }) => {
  const { post, server, heard } = await setUp()
  server.fault(fault)
  await post()
  expect(heard.length).toBeGreaterThan(1)
})

it.each([
  ['says it', new TypeError(`"${said}" is an invalid header value`)],
  ['says it in its cause', new TypeError('failed', { cause: { code: token, message: said } })],
  ['is no error', said],
])('is in no answer and no log when fetch throws what %s', async (_, thrown) => {
  const { post, errors } = await setUp({ fetch: () => Promise.reject(thrown) })
  expect((await post()).status).toBe(502)
  expect(errors[0]?.kind).toBe('network')
})

it.each<[string, () => Response]>([
  ['gives an answer', () => Response.json({ detail: said }, { status: 403 })],
  [
    'throws an error',
    () => {
      throw new Error(said)
    },
  ],
])('is in no answer and no log when your token function %s that says it', async (_, give) => {
  const { post } = await setUp({ token: give })
  expect((await post()).status).toBeGreaterThanOrEqual(403)
})

it('is not in the handler itself', () => {
  const { hear } = createWitness([token])
  hear(createFeedbackHandler({ authorize: () => true, token, organizationId: organization }))
})

it('is found by the witness wherever it hides', () => {
  const nested = { a: [new Map([[{ b: new Error('x', { cause: { [token]: 1 } }) }, 1]])] }
  const { heard, hear } = createWitness([])
  hear(nested)
  expect(heard[0]).toContain(token)
})

it('takes nothing out for a token that is too short to be one', async () => {
  const { url } = await answerWith((_, response) => {
    response.writeHead(404, { 'Content-Type': 'application/json' })
    response.end('{"detail":"No thread"}')
  })
  const { post } = await setUp({ upstream: url, token: 'No' })
  expect((await post(thumb, postFrom('').headers)).json).toEqual({ detail: 'No thread' })
})
