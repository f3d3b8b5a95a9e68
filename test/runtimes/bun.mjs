import { createHandler } from './createHandler.mjs'

const { PORT, UPSTREAM } = process.env
Bun.serve({ hostname: '127.0.0.1', port: PORT, fetch: createHandler(UPSTREAM) })
