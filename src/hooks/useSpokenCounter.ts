import { useEffect, useRef } from 'react'
import type { Announcer } from './createAnnouncer.ts'

/** From here on the counter is announced. */
const FEW_LEFT = 20

/**
 * Says a counter when it begins to matter, at the limit and beyond it, never at each key. By stretches,
 * not by numbers: what is pasted or dictated skips them.
 * @param counter the counter, in words
 * @param left characters; below 0 beyond the limit
 * @param isWritten whether the user has written: what was there before needs no word
 */
export function useSpokenCounter(
  announcer: Announcer,
  counter: string,
  left: number,
  isWritten: boolean,
) {
  const stretch = !isWritten || left > FEW_LEFT ? null : Math.sign(left)
  const toldOf = useRef(stretch)

  useEffect(() => {
    if (stretch !== null && stretch !== toldOf.current) announcer.say(counter)
    toldOf.current = stretch
  }, [announcer, counter, stretch])
}
