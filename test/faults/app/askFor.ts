/** Lets a page ask for what no driver puts into it: the suite's functions, and that it is heard. */
export function askFor(bindings: string) {
  // Goes on after the page is gone.
  const tell = (name: string, said: unknown) =>
    navigator.sendBeacon(`${bindings}/${name}`, JSON.stringify(said))

  window.giveToken = async () => {
    const given = await fetch(`${bindings}/giveToken`)
    if (!given.ok) throw new Error('The function of the suite threw')
    return given.json()
  }
  window.report = async (event) => {
    tell('report', event)
  }
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console[level] = (...words) => tell('console', words.map(String).join(' '))
  }
  addEventListener('error', ({ message }) => tell('weberror', message))
  addEventListener('unhandledrejection', ({ reason }) => tell('weberror', String(reason)))
}
