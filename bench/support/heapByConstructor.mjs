/** @typedef {Map<string, { count: number, bytes: number }>} ByConstructor */

/**
 * What is in the heap, by V8's type and the constructor's name.
 * @param {import('playwright').CDPSession} cdp
 * @returns {Promise<ByConstructor>}
 */
export async function heapByConstructor(cdp) {
  /** @type {string[]} */
  const chunks = []
  const take = (/** @type {{ chunk: string }} */ { chunk }) => chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes, strings } = JSON.parse(chunks.join(''))
  /** @type {string[]} */
  const fields = snapshot.meta.node_fields
  /** @type {string[]} */
  const types = snapshot.meta.node_types[0]
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field))
  if (type === undefined || name === undefined || size === undefined) throw new Error('No fields')
  /** @type {ByConstructor} */
  const found = new Map()
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[nodes[at + type]] ?? ''
    const isNamed = ['object', 'native', 'closure', 'object shape'].includes(kind)
    const key = isNamed ? `${kind} ${String(strings[nodes[at + name]]).slice(0, 50)}` : `(${kind})`
    const entry = found.get(key) ?? { count: 0, bytes: 0 }
    entry.count += 1
    entry.bytes += nodes[at + size]
    found.set(key, entry)
  }
  return found
}
