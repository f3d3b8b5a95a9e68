// Serves the built app, and behind its `/api` a feedback API from the packed package.
import { createServer } from 'node:http'
import { createFeedbackServer, toNodeListener } from 'react-chat-feedback/testing'
import { preview } from 'vite'

const host = '127.0.0.1'
const http = createServer(toNodeListener(createFeedbackServer({ auth: false })))
await new Promise((resolve) => http.listen(0, host, resolve))
const api = `http://${host}:${http.address().port}`

const app = await preview({
  logLevel: 'warn',
  preview: { host, port: 0, proxy: { '/api': api } },
})
process.send({ app: `http://${host}:${app.httpServer.address().port}`, api })
