import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as it came over the wire. */
export interface Received {
  method: string
  path: string
  authorization: string | undefined
  body: unknown
}

/** A server on loopback. It is gone when the test ends. */
export async function serve(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const http = createServer(listener)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

/** Stands for a backend: keeps what arrives, and leaves the answer to the test. */
export async function serveBackend(
  answer: (response: ServerResponse, request: Received, index: number) => void,
) {
  const received: Received[] = []
  const url = await serve(async (message, response) => {
    let text = ''
    for await (const chunk of message) text += chunk
    const { method = '', url: path = '', headers } = message
    const body = text && JSON.parse(text)
    const request = { method, path, authorization: headers.authorization, body }
    answer(response, request, received.push(request) - 1)
  })
  return { url, received }
}
