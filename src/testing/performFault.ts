import { json, refuse } from './answers.ts'
import { ConnectionResetError } from './connectionResetError.ts'
import type { FeedbackFault } from './faults.ts'

/** One request, as a fault meets it. */
export interface Call {
  /** Does what the contract says: judges, stores, and gives the answer. To be called once. */
  answer: () => Response
  /** Keeps the client waiting; rejects when it leaves. */
  wait: (ms: number) => Promise<void>
}

const details: Partial<Record<number, string>> = {
  401: 'Invalid or expired token',
  403: 'Missing permission: CREATE on ANALYSIS',
  404: 'Thread not found',
  408: 'Request Timeout',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

const loginPage =
  '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to go on</h1></html>'

function statusAnswer(fault: FeedbackFault & { type: 'status' }): Response {
  const { status, retryAfter, body } = fault
  const headers: Record<string, string> = {}
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer'
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter)
  Object.assign(headers, fault.headers)
  // These statuses have no body, and Response throws when it is given one.
  if (status === 204 || status === 205 || status === 304) {
    return new Response(null, { status, headers })
  }
  if (typeof body === 'string') return new Response(body, { status, headers })
  if (body !== undefined) return json(status, body, headers)
  if (status < 400) return new Response(null, { status, headers })
  if (status === 422) {
    const msg = 'Value error, refused by a scripted fault'
    return refuse(status, [{ type: 'value_error', loc: ['body'], msg, input: {} }], headers)
  }
  return refuse(status, details[status] ?? `Scripted fault: ${status}`, headers)
}

async function cutInHalf(response: Response): Promise<Response> {
  const text = await response.text()
  const { status, headers } = response
  return new Response(text.slice(0, text.length / 2), { status, headers })
}

/** Answers one request the way a fault says. */
export async function performFault(fault: FeedbackFault, call: Call): Promise<Response> {
  switch (fault.type) {
    case 'status':
      if (fault.stored) call.answer()
      return statusAnswer(fault)
    case 'delay': {
      const early = fault.stored === 'before' ? call.answer() : null
      await call.wait(fault.ms)
      return early ?? call.answer()
    }
    case 'reset':
      if (fault.stored) call.answer()
      throw new ConnectionResetError()
    case 'silence':
      if (fault.stored) call.answer()
      await call.wait(Number.POSITIVE_INFINITY)
      throw new ConnectionResetError()
    case 'brokenBody': {
      const answer = call.answer()
      return answer.ok ? cutInHalf(answer) : answer
    }
    case 'empty': {
      const answer = call.answer()
      return answer.ok ? new Response(null, { status: 204 }) : answer
    }
    case 'loginPage':
      return new Response(loginPage, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    case 'redirect': {
      const { location, status = 302 } = fault
      return new Response(null, { status, headers: { Location: location } })
    }
  }
}
