import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as it came over the wire. */
export interface Received {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/**
 * A bare HTTP server on loopback, for answers that the reference API never gives. Gone when the
 * test ends.
 */
export async function answerWith(
  answer: (request: Received, response: ServerResponse, index: number) => void,
) {
  const received: Received[] = []
  const read = async (message: IncomingMessage) => {
    let body = ''
    for await (const chunk of message) body += chunk
    const { method = '', url = '', headers } = message
    return { method, url, headers, body }
  }
  const http = createServer(async (message, response) => {
    const request = await read(message)
    answer(request, response, received.push(request) - 1)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  )
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  return { url, endpoint: `${url}/feedback`, received }
}
