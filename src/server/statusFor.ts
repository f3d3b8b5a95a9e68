// What the browser's user has said, or about which thread: the browser has to hear it.
const aboutFeedback = new Set([400, 404, 409, 410, 413, 422, 429])

// A gateway says these in the API's place, and they hold all the same.
const ofGateways = new Set([413, 429])

// A browser sends again by itself what these answer, unseen by the page.
const substitutes: Partial<Record<number, number>> = { 408: 504, 425: 503 }

/**
 * What an error of the API is for the browser. Most of 4xx is about how this server asked, which
 * the browser cannot mend: 401 would have its user sign in again, 403 would have it drop the
 * feedback. An HTML page in place of the API is no better.
 * A 5xx has the browser keep the feedback and try again, until somebody has mended the server.
 */
export function statusFor(status: number, isPage: boolean): number {
  if (status >= 500 && status < 600) return status
  const isMeant = aboutFeedback.has(status) && (!isPage || ofGateways.has(status))
  return isMeant ? status : (substitutes[status] ?? 502)
}
