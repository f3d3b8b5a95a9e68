/**
 * Opens an element by what it is: a `dialog` as a modal, a popover in the top layer, anything else
 * is open as it stands.
 * @param onClose called when the browser closes it: a press elsewhere, or a phone's way back
 * @returns what closes it
 */
export function openPanel(panel: HTMLElement, onClose: () => void): () => void {
  const isDialog = panel instanceof HTMLDialogElement
  // Where popovers are not known it is an element like any other.
  const isPopover = !isDialog && Boolean(panel.popover)
  if (isDialog) panel.showModal()
  else if (isPopover) panel.showPopover()

  const onToggle = (event: Event) => {
    if ('newState' in event && event.newState === 'closed') onClose()
  }
  // Its own padding is none, so a press on the dialog itself is one beside its content.
  const onPointerDown = (event: Event) => {
    if (isDialog && event.target === panel) onClose()
  }
  panel.addEventListener('toggle', onToggle)
  panel.addEventListener('close', onClose)
  panel.addEventListener('pointerdown', onPointerDown)
  return () => {
    panel.removeEventListener('toggle', onToggle)
    panel.removeEventListener('close', onClose)
    panel.removeEventListener('pointerdown', onPointerDown)
    if (isDialog) panel.close()
    else if (isPopover && panel.matches(':popover-open')) panel.hidePopover()
  }
}
