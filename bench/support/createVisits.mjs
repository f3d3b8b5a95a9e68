/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').CDPSession} CDPSession */

/**
 * @typedef {object} Visit one fresh page of one side
 * @property {Page} page
 * @property {CDPSession} cdp
 * @property {() => Promise<Spent>} spent what the page's main thread has done so far, in ms of CPU
 * @property {() => Promise<Memory>} memory after the garbage is collected
 */

/** @typedef {{ heap: number, nodes: number, listeners: number }} Memory bytes and counts */

/** @typedef {{ all: number, script: number, style: number, layout: number }} Spent */

/** @param {CDPSession} cdp @returns {Promise<Spent>} */
async function spentBy(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const ms = (/** @type {string} */ wanted) =>
    (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1_000
  return {
    all: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
  }
}

/** @param {CDPSession} cdp @returns {Promise<Memory>} */
async function memoryOf(cdp) {
  // Twice: what the first finds dead may have kept more alive.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes, listeners: jsEventListeners }
}

/**
 * Opens pages, each in a profile of its own: nothing is stored or warm from the one before.
 * @param {import('playwright').Browser} browser
 * @param {import('./createOrigin.mjs').Origin} origin
 */
export function createVisits(browser, origin) {
  /**
   * @template Result
   * @param {string} side
   * @param {(visit: Visit) => Promise<Result>} use
   * @param {string} [folder] of the builds
   * @returns {Promise<Result>}
   */
  return async function visit(side, use, folder = 'pages') {
    origin.api.reset()
    const context = await browser.newContext({ viewport: { width: 1_000, height: 800 } })
    try {
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      /** @type {string[]} */
      const errors = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await page.goto(`${origin.url}/${folder}/${side}/`)
      const cdp = await context.newCDPSession(page)
      // The thread's own time: what other processes take does not count.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
      await page.evaluate(() => window.bench.settle())
      const spent = () => spentBy(cdp)
      const result = await use({ page, cdp, spent, memory: () => memoryOf(cdp) })
      if (errors.length > 0) throw new Error(`${side} has errors:\n${errors.join('\n')}`)
      return result
    } finally {
      await context.close()
    }
  }
}

/** @typedef {ReturnType<typeof createVisits>} OpenVisit */
