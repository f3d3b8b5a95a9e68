import type { ReactNode } from 'react'
import { ThumbsFeedback } from '../../../src/index.ts'
import type { Network } from '../../support/createWire.ts'
import { NetworkSwitch } from '../../support/NetworkSwitch.tsx'
import type { ClientOptions } from '../../support/Stage.tsx'
import { StoryProvider } from '../../support/StoryProvider.tsx'
import { TrafficPane } from '../../support/TrafficPane.tsx'
import { useToolbar } from '../../support/toolbar.tsx'
import { useWiredClient, type WiredClient } from '../../support/useWiredClient.ts'
import './demo.css'

export interface DemoProps {
  threadId: string
  /** What can happen to the network here. */
  networks: readonly Network[]
  /** Options of the client. Keep the identity. */
  options?: ClientOptions | undefined
}

/** One answer to rate, a network to spoil, and what goes over the wire. */
export function Demo({ threadId, networks, options }: DemoProps) {
  const wired = useWiredClient(threadId, options)
  if (!wired) return null
  return (
    <DemoFrame wired={wired}>
      <NetworkSwitch wire={wired.wire} networks={networks} />
    </DemoFrame>
  )
}

const runId = '6f1f6a0e-93c2-4b5e-8a57-0d2f6c1b7e01'

/** The answer and the wire; its children change how the wire behaves. */
export function DemoFrame({ wired, children }: { wired: WiredClient; children: ReactNode }) {
  const { threadId, client, wire } = wired
  const { size } = useToolbar()
  return (
    <StoryProvider client={client}>
      <div className="demo">
        <div className="demo-page">
          {children}
          <div className="demo-answer">
            <p>Revenue was €4.82 million, up 11.6 % on Q2. Services stood still.</p>
            <ThumbsFeedback threadId={threadId} runId={runId} size={size} />
          </div>
        </div>
        <TrafficPane wire={wire} />
      </div>
    </StoryProvider>
  )
}
