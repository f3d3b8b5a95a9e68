import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { api } from './api.mjs'

export default defineConfig({
  plugins: [
    react(),
    // In development Vite serves the API's routes too, so that there is one server and one origin.
    { name: 'api', configureServer: ({ middlewares }) => void middlewares.use(api) },
  ],
  server: { port: Number(process.env.PORT ?? 3000), strictPort: true },
})
