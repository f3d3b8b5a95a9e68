import { useLayoutEffect, useMemo, useState } from 'react'
import { type Feedback, indexedDBStore } from '../../../src/index.ts'
import { rowsOf } from '../../support/api.ts'
import { NetworkSwitch } from '../../support/NetworkSwitch.tsx'
import { useWiredClient } from '../../support/useWiredClient.ts'
import { DemoFrame } from './Demo.tsx'

/** Where the votes of a page come from that has just been loaded. */
export type Source = 'store' | 'history'

interface PageProps {
  threadId: string
  source: Source
  /** What the app knows from its own history. */
  rows: readonly Feedback[]
  onReload(rows: readonly Feedback[]): void
}

/** One life of a page: a client of its own, which knows what its source knows. */
function Page({ threadId, source, rows, onReload }: PageProps) {
  const options = useMemo(
    () => (source === 'store' ? { store: indexedDBStore({ userId: threadId }) } : {}),
    [source, threadId],
  )
  const wired = useWiredClient(threadId, options)
  useLayoutEffect(() => wired?.client.hydrate([...rows]), [wired, rows])
  if (!wired) return null
  return (
    <DemoFrame wired={wired}>
      {source === 'store' && <NetworkSwitch wire={wired.wire} networks={['online', 'offline']} />}
      <div className="demo-session">
        <button
          type="button"
          className="demo-button"
          onClick={() => void rowsOf(threadId).then(onReload)}
        >
          Reload the page
        </button>
      </div>
    </DemoFrame>
  )
}

interface RestoredDemoProps {
  threadId: string
  source: Source
}

/** A page that can be loaded again, as far as a story can: everything in memory is gone. */
export function RestoredDemo({ threadId: thread, source }: RestoredDemoProps) {
  const [threadId] = useState(thread)
  const [life, setLife] = useState(0)
  const [rows, setRows] = useState<readonly Feedback[]>([])
  return (
    <Page
      key={life}
      threadId={threadId}
      source={source}
      rows={source === 'history' ? rows : []}
      onReload={(known) => {
        setRows(known)
        setLife(life + 1)
      }}
    />
  )
}
