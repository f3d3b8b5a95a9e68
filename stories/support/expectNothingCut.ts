import { expect } from 'storybook/test'

const name = (element: Element) => element.getAttribute('data-slot') ?? element.tagName

/** Expects that no text of a widget is cut off or sticks out, neither in its part nor in its frame. */
export function expectNothingCut(frame: HTMLElement): void {
  const { left, right } = frame.getBoundingClientRect()
  const cut: string[] = []
  for (const part of frame.querySelectorAll<HTMLElement>('[data-slot]')) {
    const box = part.getBoundingClientRect()
    // A field scrolls, and what is only to be heard is one pixel large.
    const isHidden = box.width <= 1 || part.localName === 'textarea' || part.localName === 'input'
    if (isHidden) continue
    if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0) cut.push(name(part))
    if (box.left < left - 1 || box.right > right + 1) cut.push(`${name(part)} sticks out`)
  }
  expect(cut).toEqual([])
}
