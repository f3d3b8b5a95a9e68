import { budgetsOf, verdict } from './budgets.mjs'
import { printTable } from './printTable.mjs'
import { figure } from './report.mjs'

/** @typedef {import('./report.mjs').Report} Report */

/** @typedef {readonly (readonly [head: string, figure: string])[]} Columns */

/** @type {Columns} */
const costs = [
  ['mount ms', 'mount 1000, script ms'],
  ['to paint', 'mount 1000, to paint ms'],
  ['click ms', 'click 1000, script ms'],
  ['to paint', 'click 1000, to paint ms'],
  ['heap kB', 'heap kB each'],
  ['DOM nodes', 'DOM nodes each'],
  ['listeners', 'listeners each'],
  ['gz kB', 'gz kB over React'],
  ['css', 'css gz kB'],
]

/** What the main thread has done, without what other processes took. @type {Columns} */
const work = [
  ['mount', 'mount 1000, CPU all ms'],
  ['script', 'mount 1000, CPU script ms'],
  ['style', 'mount 1000, CPU style ms'],
  ['layout', 'mount 1000, CPU layout ms'],
  ['click until stored', 'click 1000, CPU all ms'],
  ['style', 'click 1000, CPU style ms'],
  ['layout', 'click 1000, CPU layout ms'],
]

/** @type {Columns} */
const growth = [100, 1_000, 10_000].flatMap((count) => [
  /** @type {const} */ ([`mount ${count}`, `mount ${count}, script ms`]),
  /** @type {const} */ (['to paint', `mount ${count}, to paint ms`]),
  /** @type {const} */ (['click', `click ${count}, script ms`]),
  /** @type {const} */ (['to paint', `click ${count}, to paint ms`]),
])

const tabled = new Set([...costs, ...work, ...growth].map(([, name]) => name))

/** What only some sides have: a row for each figure. @param {Report} report */
function printRest({ samples, sides }) {
  const isRest = (/** @type {string} */ name) =>
    !tabled.has(name) && !/^(click|mount) \d+, /.test(name)
  const entries = samples.entries().filter(([id]) => id !== 'library')
  const rows = [...new Set(entries.flatMap(([, figures]) => figures.map(([name]) => name)))]
    .filter(isRest)
    .toSorted()
  if (rows.length === 0) return
  const order = ['Nothing', ...sides.map(({ id }) => id)]
  const columns = order.filter((id) => rows.some((name) => samples.median(id, name) !== undefined))
  console.log('\nThe rest, with 1,000 widgets')
  printTable(
    ['', ...columns],
    rows.map((name) => [name, ...columns.map((id) => figure(samples.median(id, name)))]),
  )
}

/** @param {Report} report @param {string} title @param {Columns} columns */
function printSides({ samples, sides }, title, columns) {
  const measured = columns.filter(([, name]) =>
    sides.some(({ id }) => samples.median(id, name) !== undefined),
  )
  if (measured.length === 0) return
  for (const kind of ['thumbs', 'stars']) {
    const chosen = sides.filter((side) => side.kind === kind)
    if (chosen.length === 0) continue
    console.log(`\n${title}, ${kind}`)
    printTable(
      ['', ...measured.map(([head]) => head)],
      chosen.map(({ id, title: name }) => [
        name,
        ...measured.map(([, of]) => figure(samples.median(id, of))),
      ]),
    )
  }
}

/** Everything that was measured, as tables in the terminal. @param {Report} report */
export function printReport(report) {
  const { samples, notes, rounds, machine } = report
  const budgets = budgetsOf(samples)
  if (samples.entries().length === 0) return
  printSides(report, '1,000 messages, one widget each; medians', costs)
  printSides(report, 'The same: ms of CPU on the main thread', work)
  printSides(report, 'By the number of messages: script and time to paint, ms', growth)
  printRest(report)

  const judged = budgets.filter(({ reached }) => reached !== undefined)
  const left = budgets.length - judged.length
  console.log(`\nBudgets${left > 0 ? ` (${left} more were not measured)` : ''}`)
  printTable(
    ['', 'reached', 'at most', 'the floor', ''],
    judged.map((budget) => [
      budget.what,
      `${figure(budget.reached)} ${budget.unit}`,
      `${budget.atMost} ${budget.unit}`,
      budget.floor === undefined ? '' : `${figure(budget.floor)} ${budget.unit}`,
      verdict(budget),
    ]),
  )
  for (const note of notes) console.log(`\n${note}`)
  const { cores, memoryGB, chromium, node } = machine
  console.log(
    `\n${rounds} rounds; ${cores} cores, ${memoryGB} GB, Chromium ${chromium}, Node ${node}`,
  )
}
