import { useMemo, useState } from 'react'
import { validToken } from '../../support/api.ts'
import { useWiredClient } from '../../support/useWiredClient.ts'
import { DemoFrame } from './Demo.tsx'

/** A page that holds a token, which has expired. */
export function TokenDemo({ threadId }: { threadId: string }) {
  const [asked, setAsked] = useState(0)
  const [session] = useState(() => ({ token: 'expired-token' }))
  const options = useMemo(
    () => ({
      getToken: async () => {
        setAsked((count) => count + 1)
        return session.token
      },
    }),
    [session],
  )
  const wired = useWiredClient(threadId, options)
  if (!wired) return null
  function signIn() {
    session.token = validToken
    wired?.client.retry()
  }
  return (
    <DemoFrame wired={wired}>
      <div className="demo-session">
        <button type="button" className="demo-button" onClick={signIn}>
          Sign in
        </button>
        <span>getToken was asked {asked} times</span>
      </div>
    </DemoFrame>
  )
}
