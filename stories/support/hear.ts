const LIVE = '[role=status], [role=alert]'

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)

/** Whether a modal that is open leaves it to be heard: all beside the modal is inert. */
const isReached = (region: Element) =>
  [...document.querySelectorAll(':modal')].every((modal) => modal.contains(region))

/**
 * Listens as a screen reader does: every text that appears in a live region that was there before, in
 * order. A region that is emptied says nothing, nor does one that comes with its text, nor a text that
 * is to the letter what was said last: Orca leaves that out. A space at the end is not heard.
 */
export function hear(canvasElement: HTMLElement): readonly string[] {
  const said: string[] = []
  let last = ''
  const listener = new MutationObserver((changes) => {
    const regions = new Set(changes.map(({ target }) => elementOf(target)?.closest(LIVE)))
    for (const region of regions) {
      const text = region?.textContent
      if (!(text && isReached(region)) || text === last) continue
      last = text
      said.push(text.trimEnd())
    }
  })
  // A modal may be the canvas's own, or hold it.
  listener.observe(canvasElement.ownerDocument.body, {
    characterData: true,
    childList: true,
    subtree: true,
  })
  return said
}
