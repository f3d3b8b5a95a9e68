import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createFeedbackServer, toMswHandlers } from '../../src/testing/index.ts'
import { postOf, thumb, until } from './support.ts'

function listen(path?: string) {
  const server = createFeedbackServer({ auth: false })
  const mocks = setupServer(
    http.get('https://app.example/session', () => HttpResponse.json({ user: 'one' })),
    ...toMswHandlers(server, http, path),
  )
  mocks.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => mocks.close())
  return server
}

const post = (url: string) => fetch(url, postOf(thumb))

it('stores what an app posts to its endpoint, and leaves its other requests alone', async () => {
  const server = listen()
  const response = await post('https://app.example/api/feedback')
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject(thumb)
  expect(server.rows).toHaveLength(1)
  expect(await (await fetch('https://app.example/session')).json()).toEqual({ user: 'one' })
})

it('serves the endpoint that it is given', async () => {
  const server = listen('https://app.example/v2/feedback')
  expect((await post('https://app.example/v2/feedback')).status).toBe(201)
  await expect(post('https://app.example/api/feedback')).rejects.toThrow()
  expect(server.rows).toHaveLength(1)
})

it('serves an endpoint with a path of its own', async () => {
  const server = listen('https://app.example/api/votes')
  expect((await post('https://app.example/api/votes')).status).toBe(201)
  expect(server.rows).toHaveLength(1)
})

it('breaks as it is told to', async () => {
  const server = listen()
  server.fault({ type: 'status', status: 503, retryAfter: 7 }, { times: 1 })
  const answer = await post('https://app.example/api/feedback')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7'])
  server.fault({ type: 'reset', stored: true }, { times: 1 })
  await expect(post('https://app.example/api/feedback')).rejects.toThrow(TypeError)
  expect(server.rows).toHaveLength(1)
})

it('does not take a client that leaves for a mistake', async () => {
  const server = listen()
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  server.fault({ type: 'silence' }, { times: 1 })
  const client = new AbortController()
  const ended = fetch('https://app.example/api/feedback', {
    ...postOf(thumb),
    signal: client.signal,
  })
  await until(server, () => server.arrivals.length === 1)
  client.abort()
  await expect(ended).rejects.toThrow()
  expect((await post('https://app.example/api/feedback')).status).toBe(201)
  expect(told).not.toHaveBeenCalled()
})
