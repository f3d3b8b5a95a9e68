// Runs a command with a feedback API beside it, in place of the real one: rows in memory, gone when
// it ends. To use the real API, run the command alone, with its HUMM_TOKEN.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { createFeedbackServer, toNodeListener } from 'react-chat-feedback/testing'

const { HUMM_TOKEN = 'demo-token', FEEDBACK_API_PORT = '4010' } = process.env
const users = { [HUMM_TOKEN]: { userId: '33333333-3333-3333-3333-333333333333' } }
const api = createServer(toNodeListener(createFeedbackServer({ users })))
await new Promise((resolve) => api.listen(Number(FEEDBACK_API_PORT), '127.0.0.1', resolve))

const HUMM_URL = `http://127.0.0.1:${FEEDBACK_API_PORT}/feedback`
console.log(`Feedback API: ${HUMM_URL}`)
const [command, ...args] = process.argv.slice(2)
const app = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, HUMM_TOKEN, HUMM_URL },
  // What npm installs is a .cmd on Windows, which only a shell starts.
  shell: process.platform === 'win32',
})
app.on('close', (code) => process.exit(code ?? 1))
