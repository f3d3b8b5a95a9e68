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

export interface ShiftWatch {
  /** What has jumped up to the next frame, by name. */
  jumped(): Promise<string[]>
  /** Whether what moves now would still count as meant. */
  isExcused(): boolean
}

/**
 * Watches from now on what jumps in the page without having been pressed. Inputs are counted here,
 * because Chromium's own `hadRecentInput` is always false in a frame, which is where Vitest renders.
 */
export function watchShifts(): ShiftWatch {
  const began = performance.now()
  const inputs: number[] = []
  const jumped: string[] = []
  for (const type of ['pointerdown', 'keydown']) {
    const note = ({ isTrusted, timeStamp }: Event) => isTrusted && inputs.push(timeStamp)
    addEventListener(type, note, true)
  }
  const isMeant = (time: number) => inputs.some((at) => time >= at && time - at <= MEANT)
  function take(entries: PerformanceEntry[]) {
    for (const { startTime, sources } of entries as LayoutShift[]) {
      if (startTime < began || isMeant(startTime)) continue
      jumped.push(sources.map(({ node }) => nameOf(node)).join(' and '))
    }
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  return {
    async jumped() {
      // What has just been put into the page is laid out in the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      take(observer.takeRecords())
      return jumped
    },
    isExcused: () => isMeant(performance.now()),
  }
}
