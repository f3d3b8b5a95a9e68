import { type NodeRequest, type ParsedRequest, parsedBody } from '../http/index.ts'

/** The body of a Node request. */
export interface NodeBody {
  content: ReadableStream<Uint8Array> | ArrayBuffer | string | null
  /** Whether somebody has read it and left it nowhere. */
  isLost: boolean
  /** Takes what was not read off the wire, once there is an answer. Never rejects. */
  finish(): Promise<void>
}

/** Bytes that are still taken when the answer is sent; whoever sends more is cut off. */
const REST_LIMIT = 1_048_576

/** The body as it comes in, read only as far as it is asked for; or what a body parser made of it. */
export function createNodeBody(req: NodeRequest & ParsedRequest): NodeBody {
  if (req.readableEnded) {
    const content = parsedBody(req)
    const { 'content-length': length, 'transfer-encoding': coding } = req.headers
    const isLost = content === null && (Number(length) > 0 || coding !== undefined)
    return { content: isLost ? '' : content, isLost, finish: async () => {} }
  }
  // Reads nothing until it is asked to. Never ended from here: that would destroy the socket before
  // the answer is out.
  const chunks = req[Symbol.asyncIterator]()
  let isDone = false
  const next = async () => {
    const result = await chunks.next()
    isDone = result.done === true
    return result
  }
  const content = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
  async function finish(): Promise<void> {
    // A client sees a cut connection, and not the answer, if it is cut while it sends.
    for (let rest = REST_LIMIT; !isDone && rest > 0; ) {
      const { value } = await next()
      rest -= value?.byteLength ?? 0
    }
    if (!isDone) req.socket.destroy()
  }
  // It fails when the client has gone, and then nothing is left to do.
  return { content, isLost: false, finish: () => finish().catch(() => {}) }
}
