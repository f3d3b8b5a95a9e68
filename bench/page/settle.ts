import { afterPaint } from './afterPaint.ts'

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Resolves when what was begun is over: drawn, sent and answered, and the page idle. */
export async function settle(): Promise<void> {
  await afterPaint()
  await pause(60)
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }))
  await afterPaint()
}
