const root = '[data-slot=thumbs], [data-slot=rating], [data-slot=comment]'

/**
 * Moves the focus to the part of a widget that holds its value. For buttons that vanish when they
 * are pressed: the focus would fall to the body.
 */
export function focusValue(from: Element): void {
  const widget = from.closest(root)
  const part =
    widget?.querySelector<HTMLElement>('[aria-pressed=true], input:checked, textarea') ??
    widget?.querySelector<HTMLElement>('button, input')
  part?.focus()
}
