/**
 * Listens as a screen reader does: every text that appears in a live region, in order. A region
 * that is emptied says nothing.
 */
export function hear(canvasElement: HTMLElement): readonly string[] {
  const said: string[] = []
  for (const region of canvasElement.querySelectorAll('[role=status], [role=alert]')) {
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(
      region,
      { characterData: true, childList: true, subtree: true },
    )
  }
  return said
}
