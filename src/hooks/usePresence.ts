import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has to be there: while it is open, and then for as long as it fades. */
export function usePresence(isOpen: boolean, element: RefObject<Element | null>): boolean {
  const [isPresent, setIsPresent] = useState(isOpen)
  if (isOpen && !isPresent) setIsPresent(true)

  useEffect(() => {
    if (isOpen || !isPresent) return
    // Not known to every test environment.
    const fading = element.current?.getAnimations?.() ?? []
    if (fading.length === 0) {
      setIsPresent(false)
      return
    }
    let isMeant = true
    void Promise.allSettled(fading.map(({ finished }) => finished)).then(() => {
      if (isMeant) setIsPresent(false)
    })
    return () => {
      isMeant = false
    }
  }, [isOpen, isPresent, element])

  return isPresent
}
