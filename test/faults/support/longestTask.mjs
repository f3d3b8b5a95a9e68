/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {number} pid
 * @property {number} tid
 * @property {number} [dur] microseconds
 * @property {number} [tdur] microseconds of the thread's own work
 * @property {{ name?: string }} [args]
 */

/**
 * Records every task of the browser's pages while something happens.
 * @param {import('playwright').Browser} browser
 * @param {() => Promise<void>} happen
 * @returns {Promise<{ lasted: number, worked: number }>} milliseconds of the longest task by the
 * clock, and of the one that worked longest: on a busy machine a task also waits for its turn
 */
export async function longestTask(browser, happen) {
  const session = await browser.newBrowserCDPSession()
  /** @type {TraceEvent[]} */
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value)
      events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (event)))
  })
  const traceConfig = { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] }
  await session.send('Tracing.start', { traceConfig })
  await happen()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()

  const isMain = (/** @type {TraceEvent} */ { name, args }) =>
    name === 'thread_name' && args?.name === 'CrRendererMain'
  const threads = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid} ${tid}`),
  )
  if (tasks.length === 0) throw new Error('the trace has no tasks')
  const longest = (/** @type {(task: TraceEvent) => number} */ of) =>
    Math.round(Math.max(...tasks.map(of)) / 1_000)
  return {
    lasted: longest(({ dur = 0 }) => dur),
    worked: longest(({ tdur = 0 }) => tdur),
  }
}
