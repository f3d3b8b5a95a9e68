import { Features, type Selector, transform } from 'lightningcss'
import { describe, expect, it } from 'vitest'
import { bundleStyles } from '../../scripts/bundleStyles.mjs'

const sheets = await bundleStyles()

/** All selectors of a style sheet, those of nested rules in full. */
function selectorsOf(css: Uint8Array): Selector[] {
  const selectors: Selector[] = []
  const filename = 'styles.css'
  const { code } = transform({ filename, code: css, include: Features.Nesting })
  transform({
    filename,
    code,
    visitor: {
      Selector(selector) {
        selectors.push(selector)
      },
    },
  })
  return selectors
}

/** `styles.css`, cut at its top level: statements whole, blocks by what opens them. */
function topLevel(css: string): string[] {
  let depth = 0
  let start = 0
  const found: string[] = []
  for (const [i, char] of [...css].entries()) {
    if (char === '{' && depth++ === 0) found.push(css.slice(start, i))
    if (char === ';' && depth === 0) found.push(css.slice(start, i))
    if (char === '}') depth--
    if (depth === 0 && (char === '}' || char === ';')) start = i + 1
  }
  return found
}

const text = (name: keyof typeof sheets) => Buffer.from(sheets[name]).toString().trim()

describe('styles.css', () => {
  it('names the order of Tailwind and is one layer', () => {
    expect(topLevel(text('styles.css'))).toEqual([
      '@layer theme,base,components,utilities',
      '@layer components.cf',
    ])
  })

  it('lets a browser file rules under a class of ours, so that no other element asks for them', () => {
    /** Whether a class stands in what a selector is about, and not in a list of several. */
    function isFiled(selector: Selector): boolean {
      const subject = selector.findLastIndex(({ type }) => type === 'combinator') + 1
      return selector.slice(subject).some((part) => {
        if (part.type === 'class') return true
        if (part.type !== 'pseudo-class' || part.kind !== 'where') return false
        const [only, another] = part.selectors
        return Boolean(only && !another && isFiled(only))
      })
    }
    const others = selectorsOf(sheets['styles.css']).filter((selector) => !isFiled(selector))
    // Two of the document, four of elements, what is in focus, what begins with `cf-`, a long reason,
    // and three lists too long to be split: what is disabled, twice, and what is not printed.
    expect(others).toHaveLength(12)
  })

  it('has no length of a container, for which a browser works out each style anew', () => {
    expect(text('styles.css')).not.toMatch(/\dcq(?:w|h|i|b|min|max)\b/)
  })

  it('weighs nothing', () => {
    const weighty = selectorsOf(sheets['styles.css']).flatMap((selector) =>
      selector.filter(
        (part) =>
          part.type !== 'combinator' &&
          part.type !== 'pseudo-element' &&
          !(part.type === 'pseudo-class' && part.kind === 'where'),
      ),
    )
    expect(weighty).toEqual([])
  })
})

describe('styles.unlayered.css', () => {
  const weight = ':not(._._._)'

  it('has the same rules in no layer', () => {
    const unlayered = text('styles.unlayered.css')
    const [, layered = ''] = /^.*?\{(.*)\}$/s.exec(text('styles.css')) ?? []
    expect(unlayered.replaceAll(weight, '')).toBe(layered)
  })

  it('gives each rule of ours the weight of three classes, once', () => {
    for (const parts of selectorsOf(sheets['styles.unlayered.css'])) {
      const selector = JSON.stringify(parts)
      const weights = selector.split('"name":"_"').length - 1
      expect([selector, weights]).toEqual([selector, selector.includes('"cf-') ? 3 : 0])
    }
  })
})
