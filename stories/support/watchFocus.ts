/**
 * Looks at every frame where the focus is, from the moment something has it. Whoever uses a keyboard
 * or a screen reader is thrown to the top of the page when it falls to the body.
 * @returns how many frames it was lost, and ends the watch
 */
export function watchFocus(): () => number {
  let lost = 0
  let hasBegun = false
  let frame = requestAnimationFrame(function look() {
    const isLost = document.activeElement === document.body
    hasBegun ||= !isLost
    if (hasBegun && isLost) lost += 1
    frame = requestAnimationFrame(look)
  })
  return () => {
    cancelAnimationFrame(frame)
    return lost
  }
}
