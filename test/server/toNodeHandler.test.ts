import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type NodeRequest, toNodeHandler } from '../../src/server/index.ts'
import { listenTo, postFrom, setUp, thumb } from './support.ts'

const MB = 1_048_576

/** Sends a body piece by piece, and gives the status and which port it came from. */
function send(
  endpoint: string,
  chunks: Iterable<string | Uint8Array>,
  headers: Record<string, string | number> = {},
  agent?: Agent,
) {
  return new Promise<{ status: number | undefined; text: string; port: number | undefined }>(
    (resolve, reject) => {
      const init = { method: 'POST', headers: { ...postFrom('').headers, ...headers }, agent }
      const req = request(endpoint, init, (res) => {
        const { localPort: port } = res.socket
        let text = ''
        res.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        res.on('end', () => resolve({ status: res.statusCode, text, port }))
      })
      req.on('error', reject)
      for (const chunk of chunks) req.write(chunk)
      req.end()
    },
  )
}

const large = JSON.stringify({ ...thumb, comment: 'a'.repeat(MB) })

it('refuses 1 MB with a Content-Length', async () => {
  const { post, endpoint, server } = await setUp()
  expect(await post(large)).toMatchObject({
    status: 413,
    json: { detail: 'The body is larger than 65536 bytes.' },
  })
  const length = { 'Content-Length': large.length }
  expect((await send(endpoint, [large], length)).status).toBe(413)
  expect(server.arrivals).toEqual([])
})

it('refuses 1 MB in chunks, without a Content-Length, and goes on with the connection', async () => {
  const { endpoint } = await setUp()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const chunks = Array.from({ length: 16 }, () => 'a'.repeat(65_000))
  const first = await send(endpoint, chunks, {}, agent)
  expect(first).toMatchObject({ status: 413 })
  const next = await send(endpoint, [JSON.stringify(thumb)], {}, agent)
  expect(next).toMatchObject({ status: 201, port: first.port })
})

/** Sends chunks for as long as somebody takes them, and gives how many bytes that were. */
function flood(url: string, headers: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.on('close', () => resolve(socket.bytesWritten))
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${headers}Transfer-Encoding: chunked\r\n\r\n`)
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
    const write = () => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', write)
    write()
  })
}

it.each([
  ['somebody', 'Cookie: session=1\r\nContent-Type: application/json\r\n'],
  ['nobody', 'Content-Type: application/json\r\n'],
  ['what is no JSON', ''],
])('cuts off who does not stop sending, as %s', async (_, headers) => {
  const { url } = await setUp()
  expect(await flood(url, headers)).toBeLessThan(64 * MB)
})

it('does not mind a client that leaves once it is refused', async () => {
  const onNext = vi.fn<(error?: unknown) => void>()
  const end = vi.fn<(body: string) => void>()
  const req: NodeRequest = {
    method: 'POST',
    headers: {},
    socket: { destroy() {} },
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('aborted')) }),
  }
  const res = { statusCode: 0, writableFinished: false, setHeader() {}, end, on() {} }
  await toNodeHandler(async () => new Response('no'))(req, res, onNext)
  // Longer than a rejection that nobody handles takes to be seen.
  await new Promise((resolve) => setImmediate(resolve))
  expect(end).toHaveBeenCalledWith('no')
  expect(onNext).not.toHaveBeenCalled()
})

it('does not read the body before it is asked to', async () => {
  const handled: boolean[] = []
  const url = await listenTo((req, res) => {
    const listener = toNodeHandler(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      handled.push(req.readableDidRead)
      return new Response('ok')
    })
    void listener(req, res)
  })
  await send(url, ['{}'])
  expect(handled).toEqual([false])
})

it('takes what comes in pieces, also in the middle of a character', async () => {
  const { endpoint, server } = await setUp()
  const bytes = new TextEncoder().encode(JSON.stringify({ ...thumb, comment: '👍' }))
  const cut = bytes.indexOf(0xf0) + 2
  const { status } = await send(endpoint, [bytes.subarray(0, cut), bytes.subarray(cut)])
  expect(status).toBe(201)
  expect(server.rows[0]?.comment).toBe('👍')
})

it('answers before the body is there, where the body does not matter', async () => {
  const { endpoint } = await setUp()
  const { status, text } = await new Promise<{ status?: number | undefined; text: string }>(
    (resolve) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': 1000 }
      const req = request(endpoint, { method: 'POST', headers }, (res) => {
        res.once('data', (chunk) => {
          resolve({ status: res.statusCode, text: String(chunk) })
          req.destroy()
        })
      })
      req.on('error', () => {})
      req.write('{')
    },
  )
  expect([status, text]).toEqual([401, '{"detail":"Sign in to give feedback."}'])
})

it('keeps several headers of one name, and the path where a mount prefix is cut off', async () => {
  const seen: Request[] = []
  const listener = toNodeHandler(async (request) => {
    seen.push(request)
    return new Response('ok')
  })
  const url = await listenTo((req, res) => {
    void listener(Object.assign(req, { originalUrl: `/api${req.url}` }), res)
  })
  await send(`${url}/feedback?a=1`, [], { Cookie: ['a=1', 'b=2'] as unknown as string })
  expect(seen[0]?.url).toBe(`${url}/api/feedback?a=1`)
  expect(seen[0]?.headers.get('cookie')).toBe('a=1; b=2')
})

it.each([
  ['a Host that is none', 'POST / HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
  ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['HTTP 1.0 without a Host', 'POST / HTTP/1.0\r\n\r\n', 415],
])('answers %s', async (_, text, status) => {
  const { url } = await setUp()
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    socket.once('data', (chunk) => {
      resolve(String(chunk))
      socket.destroy()
    })
  })
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})

it('hands a handler of your own that fails to next, and cuts the connection without one', async () => {
  const listener = toNodeHandler(() => Promise.reject(new Error('a mistake')))
  const url = await listenTo((req, res) => {
    void listener(req, res, (error) => res.end(String(error)))
  })
  expect(await (await fetch(url)).text()).toBe('Error: a mistake')
  const bare = await listenTo((req, res) => void listener(req, res))
  await expect(fetch(bare)).rejects.toThrow(TypeError)
})

it.each([
  ['an object', thumb],
  ['a text', JSON.stringify(thumb)],
  ['bytes', new TextEncoder().encode(JSON.stringify(thumb))],
])('takes %s that a body parser has left', async (_, parsed) => {
  const { handler, server } = await setUp()
  const listener = toNodeHandler(handler)
  const url = await listenTo(async (req, res) => {
    for await (const _chunk of req);
    void listener(Object.assign(req, { body: parsed }), res)
  })
  expect((await fetch(url, postFrom(thumb))).status).toBe(201)
  expect(server.arrivals[0]?.body).toEqual(thumb)
})

it('reads the body itself where a parser has left it alone', async () => {
  const { handler, server } = await setUp()
  const listener = toNodeHandler(handler)
  const url = await listenTo((req, res) => void listener(Object.assign(req, { body: {} }), res))
  expect((await fetch(url, postFrom(thumb))).status).toBe(201)
  expect(server.rows).toHaveLength(1)
})

it('says so when somebody has read the body and kept it', async () => {
  const { handler, errors } = await setUp()
  const listener = toNodeHandler(handler)
  const url = await listenTo(async (req, res) => {
    for await (const _chunk of req);
    void listener(req, res)
  })
  expect((await fetch(url, postFrom(thumb))).status).toBe(500)
  expect(errors).toMatchObject([{ kind: 'configuration' }])
  expect(errors[0]?.message).toContain('leave what was read in req.body')
  // There was none.
  expect((await fetch(url, postFrom(''))).status).toBe(400)
})
