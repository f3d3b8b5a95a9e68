import { useCallback, useEffect, useRef, useState } from 'react'
import { devError } from '../client/index.ts'
import type { FeedbackTarget } from '../contract/index.ts'
import { useFeedbackClient } from './useFeedbackClient.ts'

/** Milliseconds of rest after which a rating chosen by arrow keys is meant. */
const REST = 600

interface Draft {
  value: number
  target: FeedbackTarget
  /** Of the render it was chosen in: a rating is for the target that was shown then. */
  onCommit: (value: number) => void
}

/**
 * A rating that is shown but not meant yet: arrow keys choose every star on their way. It is meant
 * after a rest, when `commit` is called, and when the widget or the page goes away; never once its
 * user has signed out.
 */
export function useDraftRating(target: FeedbackTarget, onCommit: (value: number) => void) {
  const client = useFeedbackClient()
  const [chosen, setChosen] = useState<Draft | null>(null)
  const unsent = useRef<Draft | null>(null)
  const draft = chosen?.target === target ? chosen.value : null

  const choose = useCallback((next: Draft | null) => {
    unsent.current = next
    setChosen(next)
  }, [])

  const setDraft = (value: number | null) =>
    choose(value === null ? null : { value, target, onCommit })

  const commit = useCallback(() => {
    const said = unsent.current
    // Dropped before it is said: a rest and a blur may come in the same render.
    choose(null)
    said?.onCommit(said.value)
  }, [choose])

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(commit, REST)
    addEventListener('pagehide', commit)
    const endOnClear = client.onClear(() => choose(null))
    return () => {
      endOnClear()
      clearTimeout(timer)
      removeEventListener('pagehide', commit)
      // Neither said nor followed by another: the widget goes away.
      if (unsent.current?.value !== draft) return
      try {
        commit()
      } catch (error) {
        // Thrown here it would take the host's tree down.
        if (process.env.NODE_ENV !== 'production')
          devError('onValueChange threw; feedback goes on without it.', error)
      }
    }
  }, [client, draft, commit, choose])

  return {
    draft,
    setDraft,
    commit,
    /** Says a rating without a draft. */
    commitNow(value: number) {
      setDraft(null)
      onCommit(value)
    },
  }
}
