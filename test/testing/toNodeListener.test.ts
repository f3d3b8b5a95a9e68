import { Agent, createServer, get, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, it, onTestFinished, vi } from 'vitest'
import {
  createFeedbackServer,
  type FeedbackServer,
  toNodeListener,
} from '../../src/testing/index.ts'
import { postOf, serve, thumb, until } from './support.ts'

/** Serves as connect does: what the middleware passes on is answered `next` or its error. */
async function mount(
  server: Pick<FeedbackServer, 'fetch'>,
  { cut = '', onNext = (_error: unknown) => {} } = {},
) {
  const listener = toNodeListener(server)
  const http = createServer((req, res) => {
    const whole = Object.assign(req, { originalUrl: req.url, url: req.url?.slice(cut.length) })
    listener(whole, res, (error) => {
      onNext(error)
      res.end(error instanceof Error ? error.message : 'next')
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void http.close())
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

it('refuses a body over the limit with 413, counted in bytes', async () => {
  const { server, post } = await serve({}, { bodyLimit: 1000 })
  const response = await post({ ...thumb, comment: 'é'.repeat(500) })
  expect(response.status).toBe(413)
  expect(server.arrivals).toEqual([])
  expect((await post({ ...thumb, comment: 'e'.repeat(500) })).status).toBe(201)
})

it('takes one MB unless told otherwise', async () => {
  const { post } = await serve()
  expect((await post({ ...thumb, comment: 'a'.repeat(1_000_000) })).status).toBe(201)
  expect((await post({ ...thumb, comment: 'a'.repeat(1_100_000) })).status).toBe(413)
})

it('reads characters that fall between two packets', async () => {
  const { server, endpoint } = await serve()
  const bytes = new TextEncoder().encode(JSON.stringify({ ...thumb, comment: '👍' }))
  const cut = bytes.indexOf(0xf0) + 2
  const { headers } = postOf('')
  await new Promise<void>((resolve) => {
    const req = request(endpoint, { method: 'POST', headers: headers as Record<string, string> })
    req.on('response', (res) => res.resume().on('end', () => resolve()))
    req.write(bytes.subarray(0, cut), () => setImmediate(() => req.end(bytes.subarray(cut))))
  })
  expect(server.rows[0]?.comment).toBe('👍')
})

it('serves several requests on one connection', async () => {
  const { endpoint } = await serve()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const port = () =>
    new Promise<number | undefined>((resolve) => {
      get(endpoint, { agent }, (res: IncomingMessage) => {
        const { localPort } = res.socket
        res.resume().on('end', () => resolve(localPort))
      })
    })
  const first = await port()
  expect(await port()).toBe(first)
})

it('closes after each answer when told so', async () => {
  const { post } = await serve({}, { keepAlive: false })
  expect((await post()).headers.get('connection')).toBe('close')
})

it('passes on what is not for it, as a middleware', async () => {
  const url = await mount(createFeedbackServer())
  expect(await (await fetch(`${url}/index.html?to=/feedback`)).text()).toBe('next')
  expect((await fetch(`${url}/api/feedback`, postOf(thumb))).status).toBe(201)
})

it('takes a body that a parser has read before it', async () => {
  const server = createFeedbackServer()
  const parsers = [express.json(), express.text({ type: '*/*' }), express.raw({ type: '*/*' })]
  for (const parser of parsers) {
    const http = createServer(express().use(parser).use(toNodeListener(server)))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void http.close())
    const { port } = http.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/feedback`, postOf(thumb))
    expect(response.status).toBe(201)
  }
  expect(server.rows).toHaveLength(parsers.length)
})

it('works where connect has cut the mount prefix off', async () => {
  const server = createFeedbackServer()
  const url = await mount(server, { cut: '/api/feedback' })
  expect((await fetch(`${url}/api/feedback?thread_id=${thumb.thread_id}`)).status).toBe(200)
  await fetch(`${url}/api/feedback`, postOf(thumb))
  expect(server.arrivals[0]?.path).toBe('/api/feedback')
})

it('hands a mistake in the code to connect, and answers 500 without one', async () => {
  const broken = { fetch: () => Promise.reject(new Error('a mistake')) }
  const url = await mount(broken)
  expect(await (await fetch(`${url}/feedback`)).text()).toBe('a mistake')

  const http = createServer(toNodeListener(broken))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void http.close())
  const { port } = http.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/feedback`)
  expect([response.status, await response.json()]).toEqual([
    500,
    { detail: 'Internal Server Error' },
  ])
})

it('does not report a client that leaves as a mistake', async () => {
  const server = createFeedbackServer()
  const onNext = vi.fn<(error: unknown) => void>()
  const url = await mount(server, { onNext })
  server.fault({ type: 'silence' }, { times: 1 })
  const client = new AbortController()
  const ended = fetch(`${url}/feedback`, { ...postOf(thumb), signal: client.signal })
  await until(server, () => server.arrivals.length === 1)
  client.abort()
  await expect(ended).rejects.toThrow()
  await until(server, () => server.arrivals[0]?.finishedAt !== null)
  expect((await fetch(`${url}/feedback`, postOf(thumb))).status).toBe(201)
  expect(onNext).not.toHaveBeenCalled()
})

it('survives a client that leaves in the middle of its body', async () => {
  const { server, endpoint, post } = await serve()
  await new Promise<void>((resolve) => {
    const req = request(endpoint, { method: 'POST', headers: { 'Content-Length': '1000' } })
    req.on('error', () => resolve())
    req.write('{"key":', () => req.destroy(new Error('gone')))
  })
  expect((await post()).status).toBe(201)
  expect(server.arrivals).toHaveLength(1)
})
