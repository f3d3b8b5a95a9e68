/** What has the focus, as an element's own tree knows it: of a shadow tree the document sees its host only. */
export function focusedIn(element: Element | null | undefined): Element | null {
  const root = element?.getRootNode() ?? document
  return 'activeElement' in root ? (root as Document | ShadowRoot).activeElement : null
}

/** Whether nobody has taken the focus on purpose: it is inside an element, or fell to the body. */
export function isFocusFree(element: Element | null | undefined): boolean {
  return document.activeElement === document.body || !!element?.contains(focusedIn(element))
}
