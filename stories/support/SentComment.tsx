import { useLayoutEffect, useRef } from 'react'
import { CommentBox, type CommentBoxProps } from '../../src/index.ts'

/** Types into a field as a user does, as far as React can tell. */
function type(field: HTMLTextAreaElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
  set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A comment box through which `text` has just been sent, when there is any. */
export function SentComment({ text, ...props }: CommentBoxProps & { text: string }) {
  const form = useRef<HTMLFormElement>(null)
  const typed = useRef(false)
  useLayoutEffect(() => {
    const field = form.current?.querySelector('textarea')
    if (!text || !field || typed.current) return
    typed.current = true
    type(field, text)
    // After React has taken in what was typed.
    queueMicrotask(() => form.current?.requestSubmit())
  }, [text])
  return <CommentBox ref={form} {...props} />
}
