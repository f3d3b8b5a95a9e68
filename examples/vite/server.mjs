// The app in production: its API's routes, and the files of `npm run build`.
import express from 'express'
import { api } from './api.mjs'

const { PORT = '3000' } = process.env
const app = express().use(api).use(express.static('dist'))
app.listen(Number(PORT), '127.0.0.1', (error) => {
  if (error) throw error
  console.log(`App: http://127.0.0.1:${PORT}`)
})
