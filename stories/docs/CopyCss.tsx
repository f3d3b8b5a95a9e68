import { useState } from 'react'
import './docs.css'

/** A panel of CSS, and a button that copies it. */
export function CopyCss({ css, label = 'CSS' }: { css: string; label?: string }) {
  const [isCopied, setIsCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(css)
    setIsCopied(true)
  }
  return (
    <section className="sb-unstyled docs-css" aria-label={label}>
      <div className="docs-css-head">
        <span>{label}</span>
        <span role="status">{isCopied ? 'Copied' : ''}</span>
        <button type="button" className="docs-button" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <pre>
        <code>{css}</code>
      </pre>
    </section>
  )
}
