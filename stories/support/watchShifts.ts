/** The part of Layout Instability that TypeScript's DOM does not know. */
interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null }[]
}

/** What moves within this many milliseconds of an input was meant (Layout Instability, `hadRecentInput`). */
const MEANT = 500

function nameOf(node: Node | null): string {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.getAttribute('data-slot') || element?.className || element?.localName || 'gone'
}

/**
 * Watches from now on what jumps in the page without having been pressed. Inputs are counted here,
 * because Chromium's own `hadRecentInput` is always false in a frame, which is where Vitest renders.
 * @returns what has jumped so far, by name
 */
export function watchShifts(): () => string[] {
  const began = performance.now()
  const inputs: number[] = []
  const jumped: string[] = []
  for (const type of ['pointerdown', 'keydown']) {
    const note = ({ isTrusted, timeStamp }: Event) => isTrusted && inputs.push(timeStamp)
    addEventListener(type, note, true)
  }
  function take(entries: PerformanceEntry[]) {
    for (const { startTime, sources } of entries as LayoutShift[]) {
      const isMeant = inputs.some((at) => startTime >= at && startTime - at <= MEANT)
      if (startTime < began || isMeant) continue
      jumped.push(sources.map(({ node }) => nameOf(node)).join(' and '))
    }
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  return () => {
    take(observer.takeRecords())
    return jumped
  }
}
