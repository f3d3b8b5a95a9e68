/** What of the toolbar stands on the root of a page, as a host app would have it. */
export interface RootGlobals {
  theme?: string | undefined
  brand?: string | undefined
}

/** On the root, so that the page and what a story shows over it follow too. */
export function applyToRoot({ theme, brand }: RootGlobals, root = document.documentElement): void {
  const { dataset } = root
  if (theme === 'light' || theme === 'dark') dataset.cfTheme = theme
  else delete dataset.cfTheme
  if (brand && brand !== 'neutral') dataset.brand = brand
  else delete dataset.brand
}
