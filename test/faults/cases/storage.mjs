import { threadId } from '../support/threadId.mjs'

/** @typedef {import('../support/runFault.mjs').Fault} Fault */
/** @typedef {import('../support/createWorld.mjs').World} World */

/** The database of a user. @param {World} world */
const databaseOf = ({ userIds }) => `react-chat-feedback/${userIds.ada}`

/**
 * Votes go out from memory, and the page says so.
 * @param {World} world
 * @param {import('../support/createTab.mjs').Tab} tab
 */
async function goesOnInMemory(world, tab) {
  await tab.press(0, 'up')
  await world.saysNotDurable(tab)
  await world.othersGoOn(tab, [1, 2, 3, 4], async () => !(await tab.showsDurable()))
  await world.storedAll('thumbs 0')
}

/** What is written does not stay. @type {Fault[]} */
export const storage = [
  {
    number: 32,
    name: 'quota',
    needs: ['quota'],
    invariants: 'PN',
    async run(world) {
      const tab = await world.open()
      const session = await tab.page.context().newCDPSession(tab.page)
      const { origin } = new URL(tab.page.url())
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
      await goesOnInMemory(world, tab)
      await session.send('Storage.overrideQuotaForOrigin', { origin })
    },
  },
  {
    number: 33,
    name: 'IndexedDB blocked',
    invariants: 'PN',
    async run(world) {
      // A page that holds the database while it is to be deleted: every other waits in line.
      const holder = await world.openElsewhere()
      await holder.evaluate(async (name) => {
        const opening = indexedDB.open(name)
        opening.onupgradeneeded = () => opening.result.createObjectStore('feedback')
        await new Promise((resolve) => {
          opening.onsuccess = resolve
        })
        await new Promise((resolve) => {
          indexedDB.deleteDatabase(name).onblocked = resolve
        })
      }, databaseOf(world))
      await goesOnInMemory(world, await world.open())
      await holder.close()
    },
  },
  {
    number: 34,
    name: 'every storage blocked',
    needs: ['settings', 'script'],
    invariants: 'PN',
    async run(world) {
      // As in the settings: no site may keep anything.
      const context = await world.start({ blocksStorage: true })
      // Firefox refuses channels with them, Chromium does not.
      await context.addInitScript(() => {
        window.BroadcastChannel = class extends BroadcastChannel {
          /** @param {string} name */
          constructor(name) {
            super(name)
            throw new DOMException('The operation is insecure.', 'SecurityError')
          }
        }
      })
      const tab = await world.open()
      const isBlocked = await tab.page.evaluate(async () => {
        try {
          return localStorage === undefined
        } catch {
          return true
        }
      })
      if (!isBlocked) throw new Error('the storages work')
      await goesOnInMemory(world, tab)
    },
  },
  {
    number: 35,
    name: 'a corrupt and a newer record',
    invariants: 'PN',
    async run(world) {
      const page = await world.openElsewhere()
      const keyOf = (/** @type {number} */ widget) =>
        `record ${JSON.stringify(['22222222-2222-4222-8222-222222222222', threadId(widget), null, 'message_helpfulness', 'thumbs'])}`
      const planted = [
        [keyOf(0), { version: 99, at: 1, record: { target: {}, pending: null, taint: [] } }],
        [keyOf(5), 'not a record at all'],
      ]
      await page.evaluate(
        async ([name, records]) => {
          const opening = indexedDB.open(String(name))
          opening.onupgradeneeded = () => opening.result.createObjectStore('feedback')
          await new Promise((resolve) => {
            opening.onsuccess = resolve
          })
          const write = opening.result.transaction('feedback', 'readwrite')
          for (const [key, value] of /** @type {[string, unknown][]} */ (records)) {
            write.objectStore('feedback').put(value, key)
          }
          await new Promise((resolve) => {
            write.oncomplete = resolve
          })
          opening.result.close()
        },
        [databaseOf(world), planted],
      )
      await page.close()
      const tab = await world.open()
      await tab.press(5, 'down')
      await goesOnInMemory(world, tab)
      await world.storedAll('thumbs 5')
    },
  },
]
