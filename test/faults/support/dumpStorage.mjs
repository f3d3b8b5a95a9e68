/**
 * All that a page's origin has stored, as text.
 * @param {import('playwright').Page} page
 */
export function dumpStorage(page) {
  return page.evaluate(async () => {
    /** @type {Record<string, unknown>} */
    const dump = { messages: window.app?.messages }
    /** @param {string} name @param {() => unknown} read */
    const add = async (name, read) => {
      try {
        dump[name] = await read()
      } catch {
        // A storage that is blocked holds nothing.
      }
    }
    await add('local', () => ({ ...localStorage }))
    await add('session', () => ({ ...sessionStorage }))
    await add('cookies', () => document.cookie)
    await add('caches', async () => Promise.all((await caches.keys()).map((it) => caches.open(it))))
    /** @param {IDBRequest} request */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
        // A database that is blocked answers never.
        setTimeout(() => reject(new Error('blocked')), 1_000)
      })
    await add('databases', async () => {
      const all = []
      for (const { name } of await indexedDB.databases()) {
        if (!name) continue
        const database = await done(indexedDB.open(name))
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store)
          all.push([name, store, await done(objects.getAllKeys()), await done(objects.getAll())])
        }
        database.close()
      }
      return all
    })
    return JSON.stringify(dump)
  })
}
