import type { StreamResult } from './benchHandle.ts'

const PER_SECOND = 60

/**
 * Appends a word sixty times a second, and watches for tasks over 50 ms.
 * @param append shows the text so far
 */
export async function streamAnswer(
  append: (text: string) => void,
  seconds: number,
): Promise<StreamResult> {
  const durations: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration)
  })
  observer.observe({ type: 'longtask' })
  const began = performance.now()
  let text = ''
  let late = 0
  for (let update = 1; update <= seconds * PER_SECOND; update += 1) {
    const due = began + (update * 1_000) / PER_SECOND
    // One task each: updates that are late must not be drawn as one.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    text += `${update % 20 === 0 ? '\n' : ' '}word`
    append(text)
    late = performance.now() - due
  }
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  return { longTasks: durations.length, longest: Math.max(0, ...durations), late }
}
