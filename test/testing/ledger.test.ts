import { expect, it, vi } from 'vitest'
import { createFeedbackServer } from '../../src/testing/index.ts'
import { postOf, serve, thumb, until, user } from './support.ts'

it('tells what arrived, who sent it and what became of it', async () => {
  const { server, url } = await serve()
  await fetch(`${url}/api/feedback?x=1`, postOf(thumb, { 'X-Trace': 'abc' }))
  expect(server.arrivals).toEqual([
    {
      at: expect.any(Number),
      path: '/api/feedback',
      headers: expect.objectContaining({ 'content-type': 'application/json', 'x-trace': 'abc' }),
      userId: user,
      body: thumb,
      rowId: server.rows[0]?.id,
      status: 201,
      aborted: false,
      finishedAt: expect.any(Number),
    },
  ])
})

it('never keeps a token or a cookie', async () => {
  const { server, endpoint } = await serve()
  const secrets = { Cookie: 'session=hush', 'Proxy-Authorization': 'hush' }
  await fetch(endpoint, postOf(thumb, { ...secrets, Authorization: 'Bearer test-token' }))
  await fetch(endpoint, postOf(thumb, { ...secrets, Authorization: 'Bearer wrong-token' }))
  expect(server.arrivals.map((arrival) => arrival.userId)).toEqual([user, null])
  expect(server.arrivals[0]?.headers.authorization).toBe('[redacted]')
  expect(JSON.stringify(server.arrivals)).not.toMatch(/test-token|wrong-token|hush/)
})

it('keeps refused requests, and the text of what is not JSON', async () => {
  const { server, post } = await serve()
  await post('{"key":')
  expect(server.arrivals[0]).toMatchObject({ body: '{"key":', status: 422, rowId: null })
})

it('tells requests that overlap from requests in turn', async () => {
  const { server, post } = await serve({ now: () => new Date(0) })
  const overlap = () => {
    const [a, b] = server.arrivals
    return Number(b?.at) < Number(a?.finishedAt)
  }
  await post()
  await post()
  expect(overlap()).toBe(false)

  server.reset()
  server.fault({ type: 'delay', ms: 20 }, { times: 1 })
  const slow = post()
  await until(server, () => server.arrivals.length === 1)
  await post()
  await slow
  expect(overlap()).toBe(true)
})

it('forgets rows, arrivals and faults on reset, and keeps users and threads', async () => {
  const { server, post } = await serve({ threads: [thumb.thread_id] })
  server.signIn('test-token', { userId: thumb.organization_id })
  server.fault({ type: 'status', status: 500, stored: true })
  await post()
  server.reset()
  expect([server.rows, server.arrivals]).toEqual([[], []])
  expect(await (await post()).json()).toMatchObject({ user_id: thumb.organization_id })
})

it('leaves no trace of a request that was waiting at a reset', async () => {
  const server = createFeedbackServer()
  server.fault({ type: 'silence', stored: true })
  const ended = server.fetch('/feedback', postOf(thumb)).catch((error: Error) => error)
  await until(server, () => server.rows.length === 1)
  server.reset()
  const { rows, arrivals } = server
  expect(await ended).toBeInstanceOf(TypeError)
  expect([rows, arrivals]).toEqual([[], []])
  expect(server.rows).toBe(rows)
  expect(server.arrivals).toBe(arrivals)
})

it('tells subscribers of every change until they leave', async () => {
  const { server, post } = await serve()
  const heard = vi.fn<(arrivals: number, rows: number) => void>()
  const leave = server.subscribe(() => heard(server.arrivals.length, server.rows.length))
  await post()
  expect(heard.mock.calls).toContainEqual([1, 0])
  expect(heard.mock.lastCall).toEqual([1, 1])
  leave()
  heard.mockClear()
  await post()
  expect(heard).not.toHaveBeenCalled()
})

it('gives the same lists until something changes', async () => {
  const { server, post } = await serve()
  const { rows, arrivals } = server
  expect(server.rows).toBe(rows)
  expect(server.arrivals).toBe(arrivals)
  await post()
  expect(server.rows).not.toBe(rows)
  expect(server.arrivals).not.toBe(arrivals)
  expect(rows).toEqual([])
})
