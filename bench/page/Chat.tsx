import type { ComponentType } from 'react'
import type { WidgetProps } from '../sides/side.ts'

export interface ChatProps {
  /** How many messages. */
  count: number
  /** Under each of them; nothing if undefined. */
  Widget?: ComponentType<WidgetProps> | undefined
  /** A last message. */
  answer?: string | undefined
  /**
   * Messages in one section of the list. Without sections all are siblings, and React goes through
   * all siblings of what it renders.
   */
  perSection?: number | undefined
}

/** Simple messages: what a widget costs must not drown in them. */
export function Chat({ count, Widget, answer, perSection }: ChatProps) {
  const messages = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, offset) => {
      const index = from + offset
      return (
        <article key={index} data-message={index}>
          <p>{`Message ${index}`}</p>
          {Widget && <Widget index={index} />}
        </article>
      )
    })
  return (
    <main>
      {perSection === undefined
        ? messages(0, count)
        : Array.from({ length: Math.ceil(count / perSection) }, (_, section) => {
            const from = section * perSection
            return (
              <section key={from}>{messages(from, Math.min(count, from + perSection))}</section>
            )
          })}
      {answer !== undefined && <p>{answer}</p>}
    </main>
  )
}
