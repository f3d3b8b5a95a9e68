import { createHandler } from './createHandler.mjs'

/** For workerd, which is what Cloudflare Workers run in. */
export default {
  fetch: (request, { UPSTREAM }) => createHandler(UPSTREAM)(request),
}
