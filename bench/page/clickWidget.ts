import { afterPaint } from './afterPaint.ts'
import type { Times } from './benchHandle.ts'
import { nextTask } from './nextTask.ts'
import { settle } from './settle.ts'

/** Milliseconds after which a click that shows nothing is an error. */
const LONGEST = 20_000

/** The events of a press with a mouse, in their order, as one task. */
function press(part: HTMLElement) {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 }
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true, width: 1 }
  part.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }))
  part.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }))
  part.focus({ preventScroll: true })
  part.dispatchEvent(new PointerEvent('pointerup', pointer))
  part.dispatchEvent(new MouseEvent('mouseup', init))
  part.click()
}

/** What can be seen of a widget. */
function looksOf(message: Element): string {
  const checked = [...message.querySelectorAll('input')].map((input) => input.checked)
  return `${message.innerHTML} ${checked}`
}

/** See `BenchHandle.click`. */
export async function clickWidget(index: number, selector: string): Promise<Times> {
  const message = document.querySelector(`[data-message="${index}"]`)
  const part = message?.querySelector<HTMLElement>(selector)
  if (!message || !part) throw new Error(`There is no ${selector} in message ${index}`)
  part.scrollIntoView({ block: 'center' })
  await settle()
  const before = looksOf(message)
  // Right after a frame, so that each click has the same time ahead of it until the next one.
  await afterPaint()
  const began = performance.now()
  press(part)
  let painted = afterPaint()
  await nextTask()
  const script = performance.now() - began
  for (;;) {
    await painted
    const paint = performance.now() - began
    if (looksOf(message) !== before) return { script, paint }
    // A side that shows it later is waited for.
    if (paint > LONGEST) throw new Error(`A click on message ${index} shows nothing`)
    painted = afterPaint()
  }
}
