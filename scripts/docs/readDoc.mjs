/**
 * A docstring, taken apart.
 * @typedef {object} Doc
 * @property {string} text what stands before the tags
 * @property {string} summary its first sentence
 * @property {{ name: string, text: string }[]} tags
 */

/**
 * @param {string} doc without stars
 * @returns {Doc}
 */
export function readDoc(doc) {
  const [before = '', ...tagged] = doc.split(/^@(?=[a-z])/m)
  const text = withoutLinks(before.trim())
  const tags = tagged.map((tag) => {
    const [name = ''] = tag.split(/\s/, 1)
    return { name, text: withoutLinks(tag.slice(name.length).trim()) }
  })
  return { text, summary: firstSentence(text), tags }
}

/** @param {string} text */
function withoutLinks(text) {
  return text.replaceAll(/\{@link ([^}]+)\}/g, '`$1`')
}

/**
 * The first sentence of a text, in one line. A dot inside of code, or in a name like Next.js, ends
 * none.
 * @param {string} text
 */
export function firstSentence(text) {
  const [paragraph = ''] = text.split(/\n\s*\n|:\n- /)
  const line = paragraph.replaceAll(/\s+/g, ' ')
  const sentence = /^(?:`[^`]*`|[^`])*?[.!?](?=\s+[A-Z`]|$)/.exec(line)?.[0] ?? line
  return sentence.trim()
}
