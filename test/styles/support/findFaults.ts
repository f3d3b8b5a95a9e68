/**
 * Runs in the page: every part that is cut off, wider than the page, or lies over its sibling. What
 * is seen by nobody, or positioned over others on purpose, is left out; so is the rest of a long reason
 * while nobody has asked for it.
 */
export function findFaults(): string[] {
  const parts = [...document.querySelectorAll<HTMLElement>('[class^="cf-"]')].filter((part) => {
    const { opacity, position } = getComputedStyle(part)
    return opacity !== '0' && position !== 'absolute' && part.getClientRects().length > 0
  })
  const nameOf = (part: Element) =>
    `${part.closest('section')?.id} .${part.classList[0]} ${part.textContent?.trim().slice(0, 20)}`

  const faults: string[] = []
  for (const part of parts) {
    const { left, right } = part.getBoundingClientRect()
    if (left < -0.5 || right > innerWidth + 0.5) faults.push(`${nameOf(part)} leaves the page`)
    // Inline boxes have no client size. A long text scrolls in its field.
    if (part.clientWidth > 0 && part.scrollWidth > part.clientWidth) {
      faults.push(`${nameOf(part)} is cut at its side: ${part.scrollWidth} > ${part.clientWidth}`)
    }
    const isFolded = part.matches('.cf-words[tabindex]:not(:focus)')
    if (!isFolded && part.clientHeight > 0 && part.scrollHeight > part.clientHeight) {
      faults.push(`${nameOf(part)} is cut below: ${part.scrollHeight} > ${part.clientHeight}`)
    }
  }
  for (const [i, a] of parts.entries()) {
    for (const b of parts.slice(i + 1)) {
      if (a.parentElement !== b.parentElement) continue
      const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left)
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top)
      if (across > 0.5 && down > 0.5) faults.push(`${nameOf(a)} lies over ${nameOf(b)}`)
    }
  }
  return faults
}
