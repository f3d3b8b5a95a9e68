import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const { HUMM_TOKEN, HUMM_URL, PORT } = process.env

// Stands for a backend: the address of the API, and its token.
const proxy = {
  '/api/feedback': {
    target: HUMM_URL ?? '',
    rewrite: () => '',
    headers: { Authorization: `Bearer ${HUMM_TOKEN}` },
  },
}
const server = { host: '127.0.0.1', port: Number(PORT), strictPort: true, proxy }

export default defineConfig({ plugins: [react()], server, preview: server })
