import type { NodeResponse } from './nodeMessages.ts'

/** Sends an answer whose body is text. */
export async function writeResponse(res: NodeResponse, response: Response): Promise<void> {
  const body = await response.text()
  res.statusCode = response.status
  response.headers.forEach((value, name) => {
    res.setHeader(name, value)
  })
  res.end(body)
}
