import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { feedbackSchema } from '../../src/contract/index.ts'
import { createFeedbackServer } from '../../src/testing/index.ts'
import { organization, postOf, serve, thread, thumb, user } from './support.ts'

const otherThread = '44444444-4444-4444-4444-444444444444'

it('takes a Request where something has put its own in the place of the global one', async () => {
  const request = new Request('https://app.example/feedback', postOf(thumb))
  vi.stubGlobal('Request', class extends Request {})
  onTestFinished(() => void vi.unstubAllGlobals())
  const server = createFeedbackServer({ auth: false })
  expect((await server.fetch(request)).status).toBe(201)
})

describe('storing', () => {
  it('answers 201 with the whole row, what was left out as null', async () => {
    const { server, post } = await serve()
    const response = await post()
    const row = await response.json()
    expect(response.status).toBe(201)
    expect(feedbackSchema.parse(row)).toEqual(row)
    expect(row).toEqual({
      ...thumb,
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      user_id: user,
      value: null,
      comment: null,
      langsmith_run_id: null,
      langsmith_trace_id: null,
      langsmith_synced: false,
      deleted: false,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updated_at: row.created_at,
    })
    expect(server.rows).toEqual([row])
  })

  it('keeps every field it was given', async () => {
    const { post } = await serve()
    const said = { value: 'v', comment: 'c', langsmith_run_id: 'run', langsmith_trace_id: 'trace' }
    expect(await (await post({ ...thumb, ...said })).json()).toMatchObject(said)
  })

  it('answers 200 when told to', async () => {
    const { post } = await serve({ status: 200 })
    expect((await post()).status).toBe(200)
  })

  it('appends each request as a row of its own', async () => {
    const { server, post } = await serve()
    await post()
    await post()
    expect(new Set(server.rows.map((row) => row.id)).size).toBe(2)
  })

  it('gives later rows later times, even when the clock stands still', async () => {
    const { server, post } = await serve({ now: () => new Date('2026-01-01T00:00:00Z') })
    for (let n = 0; n < 3; n += 1) await post()
    expect(server.rows.map((row) => row.created_at)).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:00.001Z',
      '2026-01-01T00:00:00.002Z',
    ])
  })

  it('prints date-times without an offset when told to', async () => {
    const { post } = await serve({
      now: () => new Date('2026-01-01T00:00:00Z'),
      naiveDateTimes: true,
    })
    const row = await (await post()).json()
    expect(row.created_at).toBe('2026-01-01T00:00:00.000')
    expect(feedbackSchema.safeParse(row).success).toBe(true)
  })

  it('ignores fields it does not know', async () => {
    const { post } = await serve()
    const response = await post({ ...thumb, mood: 'fine' })
    expect(response.status).toBe(201)
    expect(await response.json()).not.toHaveProperty('mood')
  })
})

describe('who may', () => {
  const other = '55555555-5555-5555-5555-555555555555'

  it.each([
    ['no token', ''],
    ['an unknown token', 'Bearer nobody'],
    ['another scheme', 'Basic test-token'],
    ['the name of an inherited property', 'Bearer constructor'],
  ])('answers 401 to %s', async (_, Authorization) => {
    const { server, endpoint } = await serve()
    const response = await fetch(endpoint, postOf(thumb, { Authorization }))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.json()).toEqual({ detail: expect.any(String) })
    expect(server.rows).toEqual([])
  })

  it('writes the row in the name of the token’s user', async () => {
    const { endpoint } = await serve({ users: { a: { userId: user }, b: { userId: other } } })
    const response = await fetch(endpoint, postOf(thumb, { Authorization: 'bearer b' }))
    expect(await response.json()).toMatchObject({ user_id: other })
  })

  it('no longer knows a token signed out, and knows one signed in', async () => {
    const { server, endpoint, post } = await serve()
    server.signOut('test-token')
    expect((await post()).status).toBe(401)
    server.signIn('fresh', { userId: other })
    const response = await fetch(endpoint, postOf(thumb, { Authorization: 'Bearer fresh' }))
    expect(await response.json()).toMatchObject({ user_id: other })
  })

  it('asks for no token when told so, until its user is signed out', async () => {
    const { server, endpoint } = await serve({ auth: false })
    const headers = { 'Content-Type': 'application/json' }
    const send = () => fetch(endpoint, { ...postOf(thumb), headers })
    expect(await (await send()).json()).toMatchObject({ user_id: user })
    server.signOut('test-token')
    expect((await send()).status).toBe(401)
  })

  it('goes by a token all the same where none is asked for', async () => {
    const users = { a: { userId: user }, b: { userId: other } }
    const { endpoint } = await serve({ auth: false, users })
    const response = await fetch(endpoint, postOf(thumb, { Authorization: 'Bearer b' }))
    expect(await response.json()).toMatchObject({ user_id: other })
  })

  it.each([
    ['who may not create', { userId: user, mayCreate: false }],
    ['of another organization', { userId: user, organizationId: other }],
  ])('answers 403 to a user %s', async (_, someone) => {
    const { server, post } = await serve({ users: { 'test-token': someone } })
    const response = await post()
    expect(response.status).toBe(403)
    expect((await response.json()).detail).toContain('CREATE on ANALYSIS')
    expect(server.rows).toEqual([])
  })

  it('lets a user of the organization in, however its id is cased', async () => {
    const organizationId = 'ABCDEF00-1111-1111-1111-111111111111'
    const { post } = await serve({ users: { 'test-token': { userId: user, organizationId } } })
    const request = { ...thumb, organization_id: organizationId.toLowerCase() }
    expect((await post(request)).status).toBe(201)
  })

  it('answers 404 for a thread it does not know, until it does', async () => {
    const { server, post } = await serve({ threads: [thread] })
    const request = { ...thumb, thread_id: otherThread }
    expect((await post()).status).toBe(201)
    const response = await post(request)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ detail: 'Thread not found' })
    server.addThread(otherThread)
    expect((await post(request)).status).toBe(201)
  })
})

describe('the other methods and paths', () => {
  it('lists the rows of a thread, newest last, without a token', async () => {
    const { endpoint, post } = await serve()
    await post()
    await post({ ...thumb, thread_id: otherThread })
    await post({ ...thumb, feedback_type: 'thumbs_down', score: 0 })
    const rows = await (await fetch(`${endpoint}?thread_id=${thread}`)).json()
    expect(rows.map((row: { score: number }) => row.score)).toEqual([1, 0])
    expect(await (await fetch(endpoint)).json()).toHaveLength(3)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers 405 to %s', async (method) => {
    const { server, endpoint } = await serve()
    const response = await fetch(endpoint, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, POST')
    expect(await response.json()).toEqual({ detail: 'Method Not Allowed' })
    expect(server.arrivals).toEqual([])
  })

  it('answers under a mount prefix, and 404 elsewhere', async () => {
    const { url } = await serve()
    expect((await fetch(`${url}/api/feedback`, postOf(thumb))).status).toBe(201)
    const response = await fetch(`${url}/elsewhere`, postOf(thumb))
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ detail: 'Not Found' })
  })
})

describe('other origins', () => {
  const names = ['origin', 'methods', 'headers', 'credentials'].map(
    (name) => `access-control-allow-${name}`,
  )
  const cors = ({ headers }: Response) => names.map((name) => headers.get(name))

  it('are not let in unless told so', async () => {
    const { post } = await serve()
    expect(cors(await post())).toEqual([null, null, null, null])
  })

  it('are answered their preflight, which is no arrival', async () => {
    const { server, endpoint } = await serve({ cors: 'https://app.example' })
    const response = await fetch(endpoint, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(cors(response)).toEqual([
      'https://app.example',
      'GET, POST, OPTIONS',
      'Authorization, Content-Type',
      'true',
    ])
    expect(server.arrivals).toEqual([])
  })

  it('may read refusals, faults and how long to wait', async () => {
    const { server, post } = await serve({ cors: 'https://app.example' })
    server.fault({ type: 'status', status: 429, retryAfter: 3 })
    const response = await post()
    expect(cors(response)[0]).toBe('https://app.example')
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After')
  })

  it('are not promised credentials under a wildcard, which browsers refuse', async () => {
    const { post } = await serve({ cors: '*' })
    const answers = cors(await post())
    expect([answers[0], answers[3]]).toEqual(['*', null])
  })
})

describe('without a network', () => {
  it('has the signature of fetch and takes a path alone', async () => {
    const { fetch } = createFeedbackServer()
    expect((await fetch('/api/feedback', postOf(thumb))).status).toBe(201)
    const request = new Request('https://api.example/feedback', postOf(thumb))
    expect((await fetch(request)).status).toBe(201)
    expect(await (await fetch(`/feedback?thread_id=${organization}`)).json()).toEqual([])
  })

  it('does not take a request whose signal has ended', async () => {
    const server = createFeedbackServer()
    const signal = AbortSignal.abort()
    await expect(server.fetch('/feedback', { ...postOf(thumb), signal })).rejects.toBe(
      signal.reason,
    )
    expect(server.arrivals).toEqual([])
  })
})
