// No instanceof: in an iframe it is of another page's class.
const isDialogElement = (element: HTMLElement): element is HTMLDialogElement =>
  element.localName === 'dialog'

/**
 * Opens an element by what it is: a `dialog` as a modal, a popover in the top layer, anything else
 * is open as it stands.
 * @param onClose called when the browser closes it: a press elsewhere, or a phone's way back
 * @returns what closes it
 */
export function openPanel(panel: HTMLElement, onClose: () => void): () => void {
  const isDialog = isDialogElement(panel)
  // Where one of them is not known, as to jsdom and happy-dom, it is an element like any other.
  const isPopover = 'showPopover' in panel && Boolean(panel.popover)
  if (isPopover) panel.showPopover()
  else panel.removeAttribute('popover')
  if (isDialog && 'showModal' in panel) panel.showModal()
  else if (isDialog) panel.setAttribute('open', '')

  const onToggle = (event: Event) => {
    if ('newState' in event && event.newState === 'closed') onClose()
  }
  // The page behind a modal is the modal's own: a press beside its box hits the dialog, and so does
  // one on its padding or its scroll bar.
  const onMouseDown = (event: MouseEvent) => {
    const { target, clientX, clientY } = event
    const { left, right, top, bottom } = panel.getBoundingClientRect()
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
    if (!isDialog || target !== panel || isInside) return
    // Else the press takes the focus to the page, from where it goes back to.
    event.preventDefault()
    onClose()
  }
  panel.addEventListener('toggle', onToggle)
  panel.addEventListener('close', onClose)
  panel.addEventListener('mousedown', onMouseDown)
  return () => {
    panel.removeEventListener('toggle', onToggle)
    panel.removeEventListener('close', onClose)
    panel.removeEventListener('mousedown', onMouseDown)
    if (isDialog && 'close' in panel) panel.close()
    else if (isDialog) panel.removeAttribute('open')
    else if (isPopover && panel.matches(':popover-open')) panel.hidePopover()
  }
}
