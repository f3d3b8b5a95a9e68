import { getEventListeners, once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { toNodeHandler } from '../../src/server/index.ts'
import { answerWith } from '../support/answerWith.ts'
import { listenTo, postFrom, setUp, thumb, until } from './support.ts'

it('ends the request to the API when the browser leaves', async () => {
  const { endpoint, server } = await setUp()
  server.fault({ type: 'silence' })
  const browser = new AbortController()
  const ended = fetch(endpoint, { ...postFrom(thumb), signal: browser.signal })
  await until(server, () => server.arrivals.length === 1)
  expect(server.arrivals[0]?.finishedAt).toBeNull()
  browser.abort()
  await expect(ended).rejects.toThrow()
  await until(server, () => server.arrivals[0]?.finishedAt !== null)
  expect(server.arrivals[0]).toMatchObject({ aborted: true, status: null })
  expect(server.rows).toEqual([])
})

it('closes the socket to the API', async () => {
  const sockets: Promise<void>[] = []
  let arrived = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const { url } = await answerWith((_, response) => {
    sockets.push(new Promise((resolve) => response.socket?.on('close', () => resolve())))
    arrived()
  })
  const { endpoint } = await setUp({ upstream: url })
  const browser = new AbortController()
  const ended = fetch(endpoint, { ...postFrom(thumb), signal: browser.signal })
  await arrival
  browser.abort()
  await expect(ended).rejects.toThrow()
  await Promise.all(sockets)
  expect(sockets).toHaveLength(1)
})

it('answers 499 to a framework that still asks, and tells the log', async () => {
  const { handler, server, errors, receive } = await setUp()
  server.fault({ type: 'silence' })
  const browser = new AbortController()
  const url = 'https://app.example/api/feedback'
  const answered = handler(new Request(url, { ...postFrom(thumb), signal: browser.signal }))
  await until(server, () => server.arrivals.length === 1)
  browser.abort()
  expect((await receive(await answered)).status).toBe(499)
  expect(errors).toMatchObject([{ kind: 'aborted' }])
})

it('sends nothing for a browser that has left before', async () => {
  const { call, server } = await setUp()
  expect((await call({ ...postFrom(thumb), signal: AbortSignal.abort() })).status).toBe(499)
  expect(server.arrivals).toEqual([])
})

it('sends nothing for a browser that left while middleware was waiting', async () => {
  const { handler, server, errors } = await setUp()
  const listener = toNodeHandler(handler)
  const answered = new Promise<void>((resolve) => {
    void listenTo(async (req, res) => {
      const body = JSON.parse(await text(req))
      await once(res, 'close')
      await listener(Object.assign(req, { body }), res)
      resolve()
    }).then((url) => {
      const req = request(url, postFrom(thumb))
      req.on('error', () => {})
      req.end(postFrom(thumb).body, () => req.destroy())
    })
  })
  await answered
  expect(server.arrivals).toEqual([])
  expect(errors).toMatchObject([{ kind: 'aborted' }])
})

it('sends nothing for a browser that leaves in the middle of its body', async () => {
  const { endpoint, server, errors, post } = await setUp()
  const { method, headers, body } = postFrom(thumb)
  await new Promise<void>((resolve) => {
    const req = request(endpoint, { method, headers })
    req.on('error', () => resolve())
    req.write(body.slice(0, 20), () => req.destroy(new Error('gone')))
  })
  expect((await post()).status).toBe(201)
  expect(server.arrivals).toHaveLength(1)
  expect(errors.every(({ kind }) => kind === 'aborted')).toBe(true)
})

it('does not listen any longer than it must', async () => {
  const { handler } = await setUp()
  const request = new Request('https://app.example/api/feedback', postFrom(thumb))
  const listeners = () => getEventListeners(request.signal, 'abort').length
  const before = listeners()
  expect((await handler(request)).status).toBe(201)
  expect(listeners()).toBe(before)
})

it('leaves no timer behind', async () => {
  const { post, call } = await setUp({ timeout: 3_600_000 })
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  expect((await post()).status).toBe(201)
  expect((await call()).status).toBe(201)
  // Node's own HTTP keeps timers for idle connections, and lists only those that hold the process.
  expect(timers()).toBeLessThanOrEqual(before)
})
