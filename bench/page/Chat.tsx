import type { ComponentType } from 'react'
import type { WidgetProps } from '../sides/side.ts'

export interface ChatProps {
  /** How many messages. */
  count: number
  /** Under each of them; nothing if undefined. */
  Widget?: ComponentType<WidgetProps> | undefined
  /** A last message. */
  answer?: string | undefined
}

/** Simple messages: what a widget costs must not drown in them. */
export function Chat({ count, Widget, answer }: ChatProps) {
  return (
    <main>
      {Array.from({ length: count }, (_, index) => (
        <article key={index} data-message={index}>
          <p>{`Message ${index}`}</p>
          {Widget && <Widget index={index} />}
        </article>
      ))}
      {answer !== undefined && <p>{answer}</p>}
    </main>
  )
}
