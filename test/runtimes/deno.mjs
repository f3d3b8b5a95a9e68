import { createHandler } from './createHandler.mjs'

const port = Number(Deno.env.get('PORT'))
Deno.serve({ hostname: '127.0.0.1', port }, createHandler(Deno.env.get('UPSTREAM')))
