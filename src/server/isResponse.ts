/**
 * Whether a function of the app's has answered with a `Response`, of whatever realm: servers replace
 * the global one (`@hono/node-server` does), and what `fetch` gives is then no instance of it.
 */
export function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value).slice(8, -1) === 'Response'
}
