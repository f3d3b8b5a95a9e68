import { describe, expect, it, vi } from 'vitest'
import { httpTransport } from '../../src/transport/index.ts'
import { serve, thumb, until } from '../testing/support.ts'
import { intentId, json, spiedFetch, transportTo, transportToAnswer } from './support.ts'

describe('one request', () => {
  it('is a POST of JSON with the token', async () => {
    const { send, received } = await transportToAnswer((_, response) => json(response, 403, {}))
    await send()
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/feedback',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    })
    expect(JSON.parse(received[0]?.body ?? '')).toStrictEqual(thumb)
  })

  it('says half an emoji as fetch would, because as an escape it breaks servers', async () => {
    const { send, received } = await transportToAnswer((_, response) => json(response, 403, {}))
    await send({ ...thumb, comment: 'well \ud83d', value: '👍', score: null })
    expect(JSON.parse(received[0]?.body ?? '')).toStrictEqual({
      ...thumb,
      comment: 'well \ufffd',
      value: '👍',
      score: null,
    })
  })

  it('has no Idempotency-Key, because the API documents none', async () => {
    const { send, received } = await transportToAnswer((_, response) => json(response, 403, {}))
    await send()
    expect(received[0]?.headers).not.toHaveProperty('idempotency-key')
  })

  it('has the intent’s id as Idempotency-Key when asked to, at each attempt', async () => {
    const { send, received } = await transportToAnswer((_, response) => json(response, 500, {}), {
      idempotencyKey: true,
    })
    await send()
    await send()
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual([intentId, intentId])
  })

  it.each([
    ['there is nobody to ask for a token', undefined],
    ['the app has no token', () => null],
    ['the app has no token yet', () => undefined],
    ['the app’s token is empty', () => ''],
  ])('has no Authorization when %s', async (_, getToken) => {
    const { send, received } = await transportToAnswer((_, response) => json(response, 403, {}), {
      getToken,
    })
    await send()
    expect(received).toHaveLength(1)
    expect(received[0]?.headers).not.toHaveProperty('authorization')
  })

  it('is stored without a token where the endpoint adds it', async () => {
    const { send, server } = await transportTo({ auth: false }, { getToken: undefined })
    expect(await send()).toEqual({ type: 'stored', feedback: server.rows[0] })
  })

  it('sends cookies to its own origin only, unless told otherwise', async () => {
    for (const credentials of [undefined, 'include'] as const) {
      const { fetch, inits } = spiedFetch()
      const { send } = await transportTo({}, { fetch, credentials })
      await send()
      expect(inits.map((init) => init.credentials)).toEqual([credentials ?? 'same-origin'])
    }
  })

  it('uses the fetch that is global when it is sent', async () => {
    const { endpoint } = await serve()
    const transport = httpTransport({ endpoint, getToken: () => 'test-token' })
    const fetch = vi.spyOn(globalThis, 'fetch')
    expect(await transport.send(thumb, { intentId })).toMatchObject({ type: 'stored' })
    expect(fetch).toHaveBeenCalledTimes(1)
    fetch.mockRestore()
  })
})

describe('keepalive', () => {
  const kilobytes = (count: number) => ({ ...thumb, comment: 'x'.repeat(count * 1024) })

  it('lets a request outlive the page', async () => {
    const { fetch, inits } = spiedFetch()
    const { send } = await transportTo({}, { fetch })
    await send()
    expect(inits[0]?.keepalive).toBe(true)
  })

  it('is asked for while the bodies in flight are within 60 KB together, and again later', async () => {
    const { fetch, inits } = spiedFetch()
    const { send, server } = await transportTo({}, { fetch })
    server.fault({ type: 'silence' })
    const sent = [send(kilobytes(25)), send(kilobytes(25)), send(kilobytes(25)), send(kilobytes(8))]
    await until(server, () => server.arrivals.length === 4)
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, true, false, true])
    server.reset()
    await Promise.all(sent)
    await send(kilobytes(58))
    expect(inits[4]?.keepalive).toBe(true)
  })

  it('counts bytes, not characters', async () => {
    const { fetch, inits } = spiedFetch()
    const { send } = await transportTo({}, { fetch })
    await send({ ...thumb, comment: '€'.repeat(19 * 1024) })
    await send({ ...thumb, comment: '€'.repeat(21 * 1024) })
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, false])
  })

  it.each([
    ['refused', { type: 'status', status: 403 }],
    ['cut off', { type: 'reset' }],
    ['unauthorized', { type: 'status', status: 401 }],
  ] as const)('has its room again after a request was %s', async (_, fault) => {
    const { fetch, inits } = spiedFetch()
    const { send, server } = await transportTo({}, { fetch })
    server.fault(fault, { times: 1 })
    await send(kilobytes(50))
    await send(kilobytes(50))
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, true])
  })

  it('keeps the share of an answer whose body is still being read', async () => {
    let finish = () => {}
    const { fetch, inits } = spiedFetch()
    const { transport, received } = await transportToAnswer(
      (_, response, index) => {
        response.writeHead(403, { 'Content-Type': 'application/json' })
        response.write('{"detail":')
        if (index > 0) response.end('"no"}')
        else finish = () => response.end('"no"}')
      },
      { fetch },
    )
    const send = () => transport.send(kilobytes(40), { intentId })
    const first = send()
    await vi.waitFor(() => expect(received).toHaveLength(1), { interval: 5 })
    await send()
    finish()
    await first
    await send()
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([true, false, true])
  })
})
