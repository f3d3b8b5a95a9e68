import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds of rest after which a rating chosen by arrow keys is meant. */
const REST = 600

/**
 * A rating that is shown but not meant yet: arrow keys choose every star on their way. It is meant
 * after a rest, when `commit` is called, and when the widget or the page goes away.
 */
export function useDraftRating(onCommit: (value: number) => void) {
  const [draft, setDraft] = useState<number | null>(null)
  const latest = useLatest({ draft, onCommit })

  const commit = useCallback(
    (value = latest.current.draft) => {
      // Cleared here too: a rest and a blur may come in the same render.
      latest.current = { ...latest.current, draft: null }
      setDraft(null)
      if (value !== null) latest.current.onCommit(value)
    },
    [latest],
  )

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(commit, REST)
    const leave = () => commit()
    addEventListener('pagehide', leave)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', leave)
    }
  }, [draft, commit])

  useEffect(
    () => () => {
      const { draft: unsent, onCommit: send } = latest.current
      if (unsent !== null) send(unsent)
    },
    [latest],
  )

  return { draft, setDraft, commit }
}

/** The value of the last render that was kept, for callbacks that outlive it. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  })
  return ref
}
