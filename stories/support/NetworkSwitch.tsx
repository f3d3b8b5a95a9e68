import { useId, useSyncExternalStore } from 'react'
import { useFeedbackClient } from '../../src/index.ts'
import type { Network, Wire } from './createWire.ts'
import './network-switch.css'

const names: Record<Network, string> = {
  online: 'Online',
  slow: 'Slow',
  offline: 'Offline',
  '500': '500',
  '429': '429',
  '401': '401',
  '422': '422',
}

const meanings: Record<Network, string> = {
  online: 'Every request is answered at once.',
  slow: 'Every answer takes 1.5 seconds.',
  offline: 'The browser has no network.',
  '500': 'The server fails.',
  '429': 'The server asks for fewer requests.',
  '401': 'The backend refuses: the session has ended.',
  '422': 'The server refuses a field.',
}

interface NetworkSwitchProps {
  wire: Wire
  networks?: readonly Network[]
}

const usual = ['online', 'slow', 'offline', '500', '429', '401'] as const

/** Makes the network worse, or well again. After 401 it signs in as an app would: `client.retry()`. */
export function NetworkSwitch({ wire, networks = usual }: NetworkSwitchProps) {
  const client = useFeedbackClient()
  const { network: current } = useSyncExternalStore(wire.subscribe, wire.getState)
  const name = useId()

  async function choose(network: Network) {
    const wasSignedOut = current === '401'
    await wire.switchTo(network)
    if (wasSignedOut) client.retry()
  }

  return (
    <div className="network">
      <fieldset className="network-switch">
        <legend className="network-legend">Network</legend>
        {networks.map((network) => (
          <label key={network} className="network-option">
            <input
              type="radio"
              name={name}
              checked={network === current}
              onChange={() => void choose(network)}
            />
            {names[network]}
          </label>
        ))}
      </fieldset>
      <p className="network-meaning">{meanings[current]}</p>
    </div>
  )
}
