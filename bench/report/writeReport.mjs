import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { bench, output, root } from '../support/folders.mjs'
import { budgetsOf, verdict } from './budgets.mjs'
import { drawChart } from './drawChart.mjs'

/** @param {number | undefined} value */
const round = (value) => (value === undefined ? undefined : Number(value.toPrecision(4)))

/** As JSON with each list on a line. @param {unknown} value */
const toText = (value) =>
  `${JSON.stringify(value, null, 2).replace(/\[[^[\]{}]*\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  )}\n`

/** @param {import('./report.mjs').Report} report @param {string} date */
function resultsOf({ samples, rounds, notes, machine }, date) {
  const budgets = budgetsOf(samples)
  return {
    date,
    machine,
    rounds,
    notes: notes.join(' '),
    figures: 'median, least and most of what was measured',
    budgets: Object.fromEntries(
      budgets.map((it) => [
        `${it.what}${it.unit && ` (${it.unit})`}`,
        {
          reached: round(it.reached),
          atMost: it.atMost,
          floor: round(it.floor),
          verdict: verdict(it),
        },
      ]),
    ),
    sides: Object.fromEntries(
      samples
        .entries()
        .map(([side, figures]) => [
          side,
          Object.fromEntries(
            figures.map(([name, values]) => [
              name,
              [samples.median(side, name), Math.min(...values), Math.max(...values)].map(round),
            ]),
          ),
        ]),
    ),
  }
}

/**
 * Writes the results and the chart. Only a whole run replaces those in the repository.
 * @param {import('./report.mjs').Report} report
 * @param {boolean} isWhole
 */
export async function writeReport(report, isWhole) {
  if (report.samples.entries().length === 0) return
  const date = new Date().toISOString().slice(0, 10)
  const folder = isWhole ? join(bench, 'results') : output
  const chart = join(isWhole ? join(root, 'docs') : output, 'bench.svg')
  await mkdir(folder, { recursive: true })
  if (isWhole) {
    const old = (await readdir(folder)).filter((name) => name.endsWith('.json'))
    for (const name of old) await rm(join(folder, name))
  }
  const file = join(folder, `${date}.json`)
  await writeFile(file, toText(resultsOf(report, date)))
  await writeFile(chart, drawChart(report, date))
  console.log(`\nWritten: ${relative(root, file)} and ${relative(root, chart)}`)
}
