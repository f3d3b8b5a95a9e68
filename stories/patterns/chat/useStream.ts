import { useEffect, useState } from 'react'

/** Milliseconds from one word to the next. */
const PACE = 25

/** Lets the words of a text come one after the other. Returns how many there are so far. */
export function useStream(words: number, isStreaming: boolean): number {
  const [count, setCount] = useState(isStreaming ? 0 : words)
  const isDone = count >= words
  useEffect(() => {
    if (isDone) return
    const timer = setInterval(() => setCount((shown) => shown + 1), PACE)
    return () => clearInterval(timer)
  }, [isDone])
  return count
}
