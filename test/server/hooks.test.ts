import { describe, expect, it, vi } from 'vitest'
import { createFeedbackHandler } from '../../src/server/index.ts'
import {
  type Options,
  organization,
  postFrom,
  setUp,
  thread,
  thumb,
  token,
  user,
} from './support.ts'

const other = 'pat_an-0ld-token'

describe('token', () => {
  it('is asked for each request, with the session', async () => {
    const give = vi.fn<Exclude<Options['token'], string>>(async () => token)
    const { post } = await setUp({ token: give })
    expect((await post()).status).toBe(201)
    expect((await post()).status).toBe(201)
    expect(give).toHaveBeenCalledTimes(2)
    expect(give).toHaveBeenCalledWith({
      session: { userId: user },
      request: expect.any(Request),
      refused: false,
    })
  })

  it('is asked for once more when the API refuses it, and the feedback is stored once', async () => {
    const give = vi.fn(({ refused }: { refused: boolean }) => (refused ? token : other))
    const { post, server, errors } = await setUp({ token: give })
    expect((await post()).status).toBe(201)
    expect(give.mock.calls.map(([{ refused }]) => refused)).toEqual([false, true])
    expect(server.arrivals.map(({ status }) => status)).toEqual([401, 201])
    expect(errors).toEqual([])
  })

  it('is not sent again when it is the same', async () => {
    const { post, server } = await setUp({ token: () => other })
    expect((await post()).status).toBe(502)
    expect(server.arrivals).toHaveLength(1)
  })

  it('is asked for no third time', async () => {
    let count = 0
    const { post, server } = await setUp({ token: () => `${other}-${++count}` })
    expect((await post()).status).toBe(502)
    expect([count, server.arrivals.length]).toEqual([2, 2])
  })

  it.each([
    ['nothing', () => undefined, 'is missing'],
    ['nothing, later', async () => null, 'is missing'],
    ['an empty one', () => '', 'is empty'],
    ['one that no header carries', () => `${token}\nX: y`, 'holds what no header can carry'],
    ['one with its scheme', () => `Bearer ${token}`, 'begins with "Bearer"'],
  ])('may not be %s', async (_, give, mistake) => {
    const { post, server, errors } = await setUp({ token: give })
    expect((await post()).status).toBe(500)
    expect(errors).toMatchObject([{ kind: 'token' }])
    expect(errors[0]?.message).toContain(`token gave a token that ${mistake}`)
    expect(server.arrivals).toEqual([])
  })

  it('may fail, and what it throws is not logged', async () => {
    const { post, errors } = await setUp({
      token: () => {
        throw new RangeError(`Cannot renew ${token}`)
      },
    })
    expect((await post()).status).toBe(500)
    expect(errors).toMatchObject([{ kind: 'token' }])
    expect(errors[0]).not.toHaveProperty('cause')
    expect(errors[0]?.message).toContain('token threw RangeError.')
  })

  it('is not waited for longer than the API', async () => {
    const { post, errors } = await setUp({ token: () => new Promise(() => {}), timeout: 50 })
    expect((await post()).status).toBe(504)
    expect(errors[0]?.kind).toBe('timeout')
  })
})

describe('organizationId', () => {
  it('may be the session’s', async () => {
    const organizationId = vi.fn(({ session }: { session: { userId: string } }) => session.userId)
    const { post, server } = await setUp({ organizationId })
    expect((await post({ ...thumb, organization_id: user })).status).toBe(201)
    expect(server.rows[0]?.organization_id).toBe(user)
    expect((await post()).status).toBe(403)
  })

  it('may be none', async () => {
    const { post } = await setUp({ organizationId: async () => null })
    expect(await post()).toMatchObject({
      status: 403,
      json: { detail: 'This session belongs to no organization.' },
    })
  })

  it('must be a GUID', async () => {
    const { post, errors } = await setUp({ organizationId: () => 'acme' })
    expect((await post()).status).toBe(500)
    expect(errors[0]?.kind).toBe('configuration')
  })
})

describe('permit', () => {
  it('sees valid feedback, and says who may', async () => {
    const permit = vi.fn(({ feedback }) => feedback.thread_id !== thread)
    const { post, server } = await setUp({ permit })
    await post({})
    expect(permit).not.toHaveBeenCalled()
    expect(await post()).toMatchObject({
      status: 403,
      json: { detail: 'You may not give this feedback.' },
    })
    expect((await post({ ...thumb, thread_id: user })).status).toBe(201)
    expect(permit).toHaveBeenCalledWith({
      session: { userId: user },
      request: expect.any(Request),
      feedback: thumb,
    })
    expect(server.rows).toHaveLength(1)
  })

  it('lets nobody in by forgetting to answer', async () => {
    const permit = (() => {}) as unknown as () => boolean
    const { post } = await setUp({ permit })
    expect((await post()).status).toBe(403)
  })
})

describe('authorize', () => {
  it.each([false, null, undefined] as const)('takes %s for nobody', async (nobody) => {
    const { post } = await setUp({ authorize: async () => nobody })
    expect((await post()).status).toBe(401)
  })

  it('is told the context', async () => {
    const authorize = vi.fn((_request: Request, context: { userId: string }) => context)
    const handler = createFeedbackHandler({
      authorize,
      token: ({ session }) => session.userId,
      organizationId: organization,
      fetch: async () => new Response(null, { status: 503 }),
      onError: () => {},
    })
    const request = new Request('https://app.example/api/feedback', postFrom(thumb))
    await handler(request, { userId: 'u-1' })
    expect(authorize).toHaveBeenCalledWith(request, { userId: 'u-1' })
  })
})

describe('a Response of the app’s', () => {
  const responses: [string, () => Response, number][] = [
    ['401', () => new Response(null, { status: 401 }), 401],
    ['a redirect to a login', () => Response.redirect('https://app.example/login'), 401],
    ['403', () => Response.json({ detail: 'Your trial is over.' }, { status: 403 }), 403],
    ['429', () => new Response('no', { status: 429, headers: { 'Retry-After': '9' } }), 429],
    ['503', () => new Response(null, { status: 503 }), 503],
    ['200, which says nothing', () => new Response('ok'), 500],
  ]
  const hooks = ['authorize', 'organizationId', 'token', 'permit'] as const

  it.each(
    hooks.flatMap((hook) =>
      responses.map(([name, make, status]) => [hook, name, make, status] as const),
    ),
  )('refuses when %s gives %s', async (hook, _, make, status) => {
    const thrown = await setUp({
      [hook]: () => {
        throw make()
      },
    })
    const answer = await thrown.post()
    expect(answer.status).toBe(status)
    if (status === 403 && hook !== 'token') expect(answer.json.detail).toBe('Your trial is over.')
    if (status === 429) expect(answer.headers['retry-after']).toBe('9')
    expect(thrown.server.arrivals).toEqual([])

    const returned = await setUp({ [hook]: async () => make() })
    expect((await returned.post()).status).toBe(status)
    expect(returned.server.arrivals).toEqual([])
  })
})

it.each(['authorize', 'organizationId', 'permit'] as const)(
  'answers 500 when %s throws, with the cause for the log only',
  async (hook) => {
    const cause = new TypeError('the session store is down')
    const { post, errors, server } = await setUp({
      [hook]: () => {
        throw cause
      },
    })
    const { status, text } = await post()
    expect(status).toBe(500)
    expect(text).not.toContain('store is down')
    expect(errors).toMatchObject([{ kind: 'hook', cause }])
    expect(errors[0]?.message).toContain(`${hook} threw TypeError.`)
    expect(server.arrivals).toEqual([])
  },
)
