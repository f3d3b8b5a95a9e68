/** The part of `http.IncomingMessage` that is used, so that these types need no `@types/node`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  method?: string | undefined
  url?: string | undefined
  /** The whole path, where connect has cut a mount prefix off `url`. */
  originalUrl?: string | undefined
  headers: Record<string, string | string[] | undefined>
  socket: { destroy(): unknown }
}

/** The part of `http.ServerResponse` that is used. */
export interface NodeResponse {
  statusCode: number
  readonly writableFinished: boolean
  readonly closed?: boolean
  /** Of HTTP/2, whose response does not say itself whether it is closed. */
  readonly stream?: { readonly closed?: boolean } | undefined
  setHeader(name: string, value: string): unknown
  end(body: string): unknown
  on(event: 'close', listener: () => void): unknown
}
