/**
 * The modal dialog that is open, ours or the app's: all beside it is inert, and a live region there is
 * not read. A modal holds the focus, unless what had it is gone and it fell to the body.
 */
export function openModal(): Element | null {
  const { activeElement, body } = document
  if (activeElement === body) return [...document.querySelectorAll('dialog[open]')].at(-1) ?? null
  let modal: Element | null = null
  for (let focused = activeElement; focused; focused = focused.shadowRoot?.activeElement ?? null)
    modal = focused.closest('dialog[open], [aria-modal=true]') ?? modal
  return modal
}
