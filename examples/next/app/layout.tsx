import type { ReactNode } from 'react'
import 'react-chat-feedback/styles.css'
import './chat.css'

export const metadata = { title: 'react-chat-feedback with Next.js' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
