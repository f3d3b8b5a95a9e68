import { type ReactNode, useSyncExternalStore } from 'react'
import { type Feedback, useOutbox } from '../../src/index.ts'
import type { Exchange, Wire } from './createWire.ts'
import './traffic-pane.css'

/** Shows the requests sent and the rows that the API stored, as they happen, newest first. */
export function TrafficPane({ wire }: { wire: Wire }) {
  const { exchanges, rows } = useSyncExternalStore(wire.subscribe, wire.getState)
  return (
    <div className="traffic">
      <section aria-label="Requests" className="traffic-part">
        <Heading text="Requests" count={exchanges.length}>
          <Outbox />
          {exchanges.length > 0 && (
            <button type="button" className="traffic-forget" onClick={wire.forget}>
              Clear
            </button>
          )}
        </Heading>
        {exchanges.length === 0 && <p className="traffic-empty">Nothing sent yet.</p>}
        <ol className="traffic-list" reversed>
          {exchanges
            .map((exchange, index) => (
              <RequestItem
                key={exchange.id}
                {...exchange}
                isRepeated={isSameBody(exchange, exchanges[index - 1])}
              />
            ))
            .toReversed()}
        </ol>
      </section>
      <section aria-label="Stored rows" className="traffic-part">
        <Heading text="Stored rows" count={rows.length} />
        {rows.length === 0 && <p className="traffic-empty">The API holds nothing yet.</p>}
        <ol className="traffic-list" reversed>
          {rows.toReversed().map((row) => (
            <RowItem key={row.id} row={row} />
          ))}
        </ol>
      </section>
    </div>
  )
}

interface HeadingProps {
  text: string
  count: number
  children?: ReactNode
}

function Heading({ text, count, children }: HeadingProps) {
  return (
    <div className="traffic-heading">
      <h3>{text}</h3>
      <span>{count}</span>
      {children}
    </div>
  )
}

/** What the client still keeps. */
function Outbox() {
  const { pending, waiting, failed } = useOutbox()
  const counts = Object.entries({ pending, waiting, failed }).filter(([, count]) => count > 0)
  if (counts.length === 0) return null
  const text = counts.map(([name, count]) => `${count} ${name}`).join(', ')
  return <span className="traffic-outbox">Outbox: {text}</span>
}

const isSameBody = (a: Exchange, b?: Exchange) => JSON.stringify(a.body) === JSON.stringify(b?.body)

const toneOf = (answer: Exchange['answer']) => {
  if (answer === 'pending') return 'quiet'
  return answer !== 'none' && answer < 300 ? 'good' : 'bad'
}

const answers = { none: 'no answer', pending: 'sending' }

function RequestItem(props: Exchange & { isRepeated: boolean }) {
  const { method, path, body, answer, isRepeated } = props
  return (
    <li className="traffic-item">
      <div className="traffic-line">
        <span className="traffic-what">
          <b>{method}</b> {path}
        </span>
        <span className="traffic-answer" data-tone={toneOf(answer)}>
          {typeof answer === 'number' ? answer : answers[answer]}
        </span>
      </div>
      {isRepeated ? (
        <p className="traffic-again">The same again</p>
      ) : (
        <pre dir="ltr" className="traffic-code">
          {JSON.stringify(body, null, 2)}
        </pre>
      )}
    </li>
  )
}

function RowItem({ row }: { row: Feedback }) {
  const { feedback_type, score, value, comment, created_at } = row
  const said = { score, value, comment }
  return (
    <li className="traffic-item">
      <div className="traffic-line">
        <b className="traffic-what">{feedback_type}</b>
        <time className="traffic-time" dateTime={created_at}>
          {created_at.slice(11, 19)}
        </time>
      </div>
      <p className="traffic-said">
        {Object.entries(said).map(([field, content]) => (
          <span key={field} data-empty={content === null || undefined}>
            {field}: <code>{JSON.stringify(content)}</code>
          </span>
        ))}
      </p>
    </li>
  )
}
