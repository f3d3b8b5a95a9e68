import { useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds of rest after which a rating chosen by arrow keys is meant. */
const REST = 600

interface Draft {
  value: number
  /** Of the render it was chosen in: a rating is for the target that was shown then. */
  onCommit: (value: number) => void
}

/**
 * A rating that is shown but not meant yet: arrow keys choose every star on their way. It is meant
 * after a rest, when `commit` is called, and when the widget or the page goes away.
 */
export function useDraftRating(onCommit: (value: number) => void) {
  const [draft, setShown] = useState<number | null>(null)
  const unsent = useRef<Draft | null>(null)

  const setDraft = (value: number | null) => {
    unsent.current = value === null ? null : { value, onCommit }
    setShown(value)
  }

  const commit = useCallback(() => {
    const said = unsent.current
    // Cleared here too: a rest and a blur may come in the same render.
    unsent.current = null
    setShown(null)
    said?.onCommit(said.value)
  }, [])

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(commit, REST)
    addEventListener('pagehide', commit)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', commit)
      // Neither said nor followed by another: the widget goes away.
      if (unsent.current?.value === draft) commit()
    }
  }, [draft, commit])

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
