// Makes the two style sheets that we ship out of src/styles.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleAsync } from 'lightningcss'

/** @typedef {import('lightningcss').Selector} Selector */

const filename = fileURLToPath(new URL('../src/styles/styles.css', import.meta.url))

/**
 * One file with what it imports. No targets, so nothing is polyfilled; nesting is left as well, which
 * every browser with light-dark() knows.
 */
const options = { filename, minify: true }

/** Alternatives that are worth a selector each. */
const MOST = 5

/**
 * The bundler leaves a value as it is written where it holds a variable. Only in declarations: what a
 * brace follows is a selector. We have no strings with a comma in them.
 */
const tighten = (/** @type {Uint8Array} */ code) =>
  Buffer.from(
    Buffer.from(code)
      .toString()
      .replaceAll(/(?:(,) | ([*/]) )(?=[^{};]*[;}])/g, '$1$2'),
  )

/** Renames our own variables: the names of 40 would be a thirtieth of the file. */
function createShortener() {
  /** @type {Map<string, string>} */
  const names = new Map()
  return (/** @type {string} */ name) => {
    if (!name.startsWith('--_')) return name
    const short = names.get(name) ?? `--_${names.size.toString(36)}`
    names.set(name, short)
    return short
  }
}

/**
 * Of `:where(a, b)` makes `:where(a), :where(b)`: a browser looks at a rule for one class only for
 * elements of that class, and at a rule for a list for every element of the page, the host's too. A
 * long list is left: it would cost more bytes than it saves time.
 * @param {Selector} selector
 * @returns {Selector[]}
 */
function split(selector) {
  const subject = selector.findLastIndex(({ type }) => type === 'combinator') + 1
  for (const [at, part] of selector.entries()) {
    if (at < subject || part.type !== 'pseudo-class' || part.kind !== 'where') continue
    if (part.selectors.length > MOST) return [selector]
    const alternatives = part.selectors.flatMap(split)
    if (alternatives.length === 1) continue
    return alternatives.flatMap((one) => split(selector.with(at, { ...part, selectors: [one] })))
  }
  return [selector]
}

/** @type {Selector[number]} `:not(._._._)`: true of all of ours, and as heavy as three classes. */
const weight = {
  type: 'pseudo-class',
  kind: 'not',
  selectors: [Array.from({ length: 3 }, () => ({ type: 'class', name: '_' }))],
}

/**
 * Gives every selector the same weight, so that among our rules the order still decides. What is
 * nested has that of the rule around it; what is not about our parts has to lose to the host's.
 * @param {Selector} selector
 */
function weigh(selector) {
  const isNested = selector.some(({ type }) => type === 'nesting')
  const isOurs = JSON.stringify(selector).includes('"cf-')
  return isOurs && !isNested ? [weight, ...selector] : selector
}

/**
 * `styles.css` is in a layer, and so loses to every rule of a host that is in none. For a host with
 * such rules for plain elements (`button { padding: 1em }`) there is `styles.unlayered.css`: the same
 * rules in no layer, each heavier than two classes and an element.
 */
export async function bundleStyles() {
  const [layered, unlayered] = await Promise.all([
    bundleAsync({ ...options, visitor: { DashedIdent: createShortener(), Selector: split } }),
    bundleAsync({
      ...options,
      resolver: {
        read: async (path) =>
          (await readFile(path, 'utf8'))
            .replace(/^@layer .*;$/m, '')
            .replaceAll(/ layer\(.+\)/g, ''),
      },
      visitor: {
        DashedIdent: createShortener(),
        Selector: (selector) => split(selector).map(weigh),
      },
    }),
  ])
  return { 'styles.css': tighten(layered.code), 'styles.unlayered.css': tighten(unlayered.code) }
}
