import { figure } from './report.mjs'

/** @typedef {import('./report.mjs').Report} Report */

/** @type {readonly (readonly [title: string, unit: string, figure: string])[]} */
const panels = [
  ['Mount of 1,000', 'ms of script', 'mount 1000, script ms'],
  ['… to paint', 'ms', 'mount 1000, to paint ms'],
  ['Heap', 'kB a widget', 'heap kB each'],
  ['Click to paint', 'ms, with 1,000', 'click 1000, to paint ms'],
  ['Size', 'kB gz over React', 'gz kB over React'],
]

const WIDTH = 1_040
const NAMES = 256
const PANEL = (WIDTH - NAMES - 24) / panels.length
const BAR = PANEL - 56
const ROW = 24

const style = `
  svg { font: 13px system-ui, sans-serif; }
  .paper { fill: #fff; }
  text { fill: #1f2328; }
  .quiet { fill: #59636e; }
  .strong { font-weight: 600; }
  .title { font-size: 16px; }
  .bar { fill: #8c959f; }
  .ours { fill: #0969da; }
  .cut { fill: #fff; }
  .line { stroke: #d1d9e0; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117; }
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .bar { fill: #656c76; }
    .ours { fill: #4493f8; }
    .cut { fill: #0d1117; }
    .line { stroke: #3d444d; }
  }`

const escapeText = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {number} x @param {number} y @param {string} content @param {string} [name] */
const text = (x, y, content, name = '') =>
  `<text x="${x.toFixed(1)}" y="${y}"${name && ` class="${name}"`}>${escapeText(content)}</text>`

/**
 * The value of the longest bar. One that is far longer than all others would flatten them: it is
 * drawn cut.
 * @param {readonly number[]} values
 */
function scaleOf(values) {
  const [first = 1, second = first] = values.toSorted((a, b) => b - a)
  return first > 3 * second ? second : first
}

/** @param {number} x @param {number} y @param {number} value @param {number} scale @param {string} name */
function bar(x, y, value, scale, name) {
  const length = Math.max(1, Math.min(1, value / scale) * BAR)
  const cut =
    value > scale
      ? `<path class="cut" d="M${(x + length - 14).toFixed(1)} ${y + 18}l6 -18h4l-6 18z"/>`
      : ''
  return [
    `<rect class="${name}" x="${x.toFixed(1)}" y="${y + 3}" width="${length.toFixed(1)}" height="12" rx="2"/>`,
    cut,
    text(x + length + 5, y + 14, figure(value), name === 'ours' ? 'strong' : ''),
  ].join('')
}

/** @param {Report} report @param {'thumbs' | 'stars'} kind @param {number} top */
function drawKind({ samples, sides }, kind, top) {
  const rows = sides.filter((side) => side.kind === kind)
  const scales = panels.map(([, , name]) =>
    scaleOf(rows.flatMap(({ id }) => samples.median(id, name) ?? [])),
  )
  return rows.map(({ id, title, role }, index) => {
    const y = top + index * ROW
    const name = role === 'ours' ? role : 'bar'
    const bars = panels.map(([, , of], column) => {
      const value = samples.median(id, of)
      const x = NAMES + column * PANEL
      if (value === undefined) return text(x, y + 14, '–', 'quiet')
      return bar(x, y, value, scales[column] ?? 1, name)
    })
    return `<g>${text(16, y + 14, title, role === 'ours' ? 'strong' : '')}${bars.join('')}</g>`
  })
}

/** @param {Report} report */
function inWords({ samples, sides }) {
  const lines = sides.map(({ id, title }) => {
    const said = panels.flatMap(([name, unit, of]) => {
      const value = samples.median(id, of)
      return value === undefined ? [] : `${name.toLowerCase()} ${figure(value)} ${unit}`
    })
    return `${title}: ${said.join(', ')}.`
  })
  return lines.join(' ')
}

/**
 * The chart: a row for each side, a bar for each figure; shorter is better.
 * @param {Report} report
 * @param {string} date
 */
export function drawChart(report, date) {
  const { sides, machine, rounds } = report
  const count = (/** @type {string} */ kind) => sides.filter((side) => side.kind === kind).length
  const first = 104
  const second = first + count('thumbs') * ROW + 22
  const end = second + count('stars') * ROW + 14
  const { cores, memoryGB, chromium, node } = machine
  const heads = panels.map(([title, unit], column) => {
    const x = NAMES + column * PANEL
    return text(x, 70, title, 'strong') + text(x, 87, unit, 'quiet')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${end + 54}" role="img" aria-labelledby="bench-title bench-desc">
<title id="bench-title">What a feedback widget costs, compared</title>
<desc id="bench-desc">Shorter is better. ${escapeText(inWords(report))}</desc>
<style>${style}
</style>
<rect class="paper" width="100%" height="100%" rx="8"/>
${text(16, 32, '1,000 messages, one widget each: what it costs', 'strong title')}
${heads.join('\n')}
${[...drawKind(report, 'thumbs', first), ...drawKind(report, 'stars', second)].join('\n')}
<path class="line" d="M16 ${second - 11.5}H${WIDTH - 16}M16 ${end + 0.5}H${WIDTH - 16}"/>
${text(16, end + 22, `Shorter is better; a cut bar is longer than it is drawn. Medians of ${rounds} rounds in turn, ${date}, ${cores} cores, ${memoryGB} GB, Chromium ${chromium.split('.')[0]}, Node ${node}.`, 'quiet')}
${text(16, end + 40, 'Only ThumbsFeedback and RatingStars store, send and retry what they are told; “by hand” sends it once. To run it again: npm run bench', 'quiet')}
</svg>
`
}
