/** What is left of a text without its parts in `⟦…⟧`, if that still says something. */
export function bareText(text: string): string | null {
  const inner = /⟦[^⟦⟧]*⟧/g
  let rest = text
  while (rest !== rest.replace(inner, '')) rest = rest.replace(inner, '')
  return /[\p{L}\p{N}⟦⟧]/u.test(rest) ? rest.trim() : null
}
