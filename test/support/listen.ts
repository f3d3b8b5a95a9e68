import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type FeedbackServer,
  type NodeListenerOptions,
  toNodeListener,
} from '../../src/testing/index.ts'

/** A feedback server on loopback. */
export interface Listening {
  /** Without a path: `http://127.0.0.1:<port>`. */
  url: string
  /** Ends every connection, also those that wait for an answer. */
  close: () => Promise<void>
}

/** Serves a feedback server over real HTTP on a port of its own. */
export async function listen(
  server: FeedbackServer,
  options?: NodeListenerOptions,
): Promise<Listening> {
  const http = createServer(toNodeListener(server, options))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}
