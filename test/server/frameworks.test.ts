import { serve } from '@hono/node-server'
import express from 'express'
import { Hono } from 'hono'
import { expect, it, onTestFinished } from 'vitest'
import { createFeedbackHandler, toNodeHandler } from '../../src/server/index.ts'
import { listenTo, organization, postFrom, setUp, thumb, token, until, user } from './support.ts'

/** Posts to a route and closes the connection, so that no server waits for another request. */
async function post(url: string, headers: Record<string, string> = {}, body: unknown = thumb) {
  const response = await fetch(url, postFrom(body, { Connection: 'close', ...headers }))
  return { status: response.status, json: await response.json() }
}

/** Serves a Hono app with Node. It puts a `Response` of its own in the place of the global one. */
function serveHono(app: Hono) {
  return new Promise<string>((resolve) => {
    const http = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}/api/feedback`),
    )
    onTestFinished(() => void http.close())
  })
}

it('is a route of Hono', async () => {
  const { handler, server } = await setUp()
  const app = new Hono()
  app.all('/api/feedback', (c) => handler(c.req.raw))
  const url = await serveHono(app)
  expect(await post(url)).toEqual({ status: 201, json: server.rows[0] })
  expect((await post(url, { Cookie: '' })).status).toBe(401)
  expect((await post(url, { Origin: new URL(url).origin })).status).toBe(201)
  expect((await post(url, { Origin: 'https://evil.example' })).status).toBe(403)
  expect((await post(url, {}, { ...thumb, comment: 'a'.repeat(100_000) })).status).toBe(413)
  expect((await fetch(url, { headers: { Connection: 'close' } })).status).toBe(405)

  server.fault({ type: 'silence' })
  const count = server.arrivals.length
  const browser = new AbortController()
  const ended = fetch(url, { ...postFrom(thumb), signal: browser.signal })
  await until(server, () => server.arrivals.length > count)
  browser.abort()
  await expect(ended).rejects.toThrow()
  await until(server, () => server.arrivals.at(-1)?.aborted === true)
})

it.each(['authorize', 'permit', 'organizationId', 'token'] as const)(
  'is refused by what %s got from fetch, or made itself, behind Hono too',
  async (hook) => {
    const refusal = await listenTo((_req, res) => void res.writeHead(403).end())
    const ask = () => fetch(refusal, { headers: { Connection: 'close' } })
    const make = async () => new Response(null, { status: 403 })
    const refuse = async () => Promise.reject(await ask())
    for (const answer of [ask, make, refuse]) {
      const { handler, server } = await setUp({ [hook]: answer })
      const app = new Hono()
      app.post('/api/feedback', (c) => handler(c.req.raw))
      expect((await post(await serveHono(app))).status).toBe(403)
      expect(server.arrivals).toEqual([])
    }
  },
)

it('gets the session that a middleware of Hono has found', async () => {
  const { upstream, server } = await setUp()
  type Env = { Variables: { userId: string } }
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('userId', user)
    await next()
  })
  const handler = createFeedbackHandler({
    authorize: (_request, userId: string) => ({ userId }),
    token: ({ session }) => (session.userId === user ? token : null),
    organizationId: organization,
    upstream,
  })
  app.post('/api/feedback', (c) => handler(c.req.raw, c.get('userId')))
  expect((await app.request('/api/feedback', postFrom(thumb))).status).toBe(201)
  expect(server.rows).toHaveLength(1)
})

/** An Express app whose middleware has found who is signed in. */
async function setUpExpress(...middleware: express.RequestHandler[]) {
  const { upstream, server } = await setUp()
  const handler = createFeedbackHandler({
    authorize: (_request, req: express.Request) => req.res?.locals.user as { id: string },
    token: ({ session }) => (session.id === user ? token : null),
    organizationId: organization,
    upstream,
  })
  const app = express()
  app.use((_req, res, next) => {
    res.locals.user = { id: user }
    next()
  })
  app.use('/api', express.Router().post('/feedback', ...middleware, toNodeHandler(handler)))
  return { server, url: `${await listenTo(app)}/api/feedback` }
}

it.each([
  ['without a body parser', []],
  ['behind a body parser', [express.json()]],
  ['behind a text parser', [express.text({ type: () => true })]],
  ['behind a raw parser', [express.raw({ type: () => true })]],
])('is a route of Express, %s', async (_, middleware) => {
  const { server, url } = await setUpExpress(...middleware)
  expect(await post(url)).toEqual({ status: 201, json: server.rows[0] })
  expect(server.rows).toMatchObject([thumb])
  expect((await post(url, { 'Content-Type': 'text/plain' })).status).toBe(415)
  expect((await post(url, { Origin: new URL(url).origin })).status).toBe(201)
  expect((await post(url, { Origin: 'https://evil.example' })).status).toBe(403)
})
