import { useCallback, useEffect, useRef, useState } from 'react'
import type { FeedbackTarget } from '../contract/index.ts'

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
 * after a rest, when `commit` is called, and when the widget or the page goes away.
 */
export function useDraftRating(target: FeedbackTarget, onCommit: (value: number) => void) {
  const [chosen, setChosen] = useState<Draft | null>(null)
  const unsent = useRef<Draft | null>(null)
  const draft = chosen?.target === target ? chosen.value : null

  const setDraft = (value: number | null) => {
    unsent.current = value === null ? null : { value, target, onCommit }
    setChosen(unsent.current)
  }

  const commit = useCallback(() => {
    const said = unsent.current
    // Cleared here too: a rest and a blur may come in the same render.
    unsent.current = null
    setChosen(null)
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
