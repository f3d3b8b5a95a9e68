/**
 * How each element below an app's root looks: its tag, its classes, and all that is computed for it.
 * @param {import('playwright').Page} page
 * @returns {Promise<Record<string, string>[]>}
 */
export function readLook(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('#root *')].map((element) => {
      const style = getComputedStyle(element)
      // Our own variables and anchors have shorter names in the packed style sheet.
      const names = [...style].filter((name) => !name.startsWith('--'))
      const told = (/** @type {string} */ name) =>
        style.getPropertyValue(name).replace(/--_\w+/g, '--_')
      const values = names.map((name) => [name, told(name)])
      return {
        ...Object.fromEntries(values),
        tag: element.tagName,
        class: element.getAttribute('class') ?? '',
      }
    }),
  )
}

/**
 * What is different between two looks, in words.
 * @param {Record<string, string>[]} one
 * @param {Record<string, string>[]} other
 * @returns {string[]}
 */
export function differences(one, other) {
  if (one.length !== other.length) return [`${one.length} elements, and ${other.length}`]
  return one.flatMap((look, index) =>
    Object.entries(look)
      .filter(([name, value]) => other[index]?.[name] !== value)
      .map(([name, value]) => `${look.tag} ${name}: ${value}, and ${other[index]?.[name]}`),
  )
}
