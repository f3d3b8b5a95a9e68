import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createAbsences } from './createAbsences.mjs'
import { createOrigin } from './createOrigin.mjs'
import { createRandom } from './createRandom.mjs'
import { createTab } from './createTab.mjs'
import { dumpStorage } from './dumpStorage.mjs'
import { keptIn } from './keptIn.mjs'
import { launchBrowser } from './launchBrowser.mjs'
import { readLedger } from './ledger.mjs'
import { saidIn, targetOf } from './said.mjs'
import { until } from './until.mjs'

/** @typedef {import('./said.mjs').Said} Said */
/** @typedef {import('../app/pageOptions.ts').PageOptions} PageOptions */
/** @typedef {import('../../../src/testing/index.ts').FeedbackFault} FeedbackFault */
/** @typedef {import('../../../src/testing/index.ts').FaultScope} FaultScope */

/**
 * The waits of the product, shortened through the option that users have. An attempt must end
 * within one grace, as with the product's own times.
 */
const timing = {
  backoffBase: 100,
  backoffCap: 600,
  backoffFloor: 50,
  probeEvery: 500,
  claimGrace: 1_500,
  storeTimeout: 2_000,
  missingDelays: [200, 300, 400, 500],
}

const userIds = {
  ada: '33333333-3333-4333-8333-333333333333',
  ben: '44444444-4444-4444-8444-444444444444',
}

/** A token that cannot be anywhere by chance. */
const newToken = () => `token-${randomBytes(16).toString('hex')}`

/**
 * Everything one fault happens in: a server, a browser with a profile of its own, and what the
 * user has said so far.
 * @param {object} options
 * @param {import('./launchBrowser.mjs').BrowserName} options.browserName
 * @param {import('./buildParts.mjs').Parts} options.parts
 * @param {string} options.folder
 * @param {number} options.seed
 */
export async function createWorld({ browserName, parts, folder, seed }) {
  const profile = await mkdtemp(join(folder, 'profile-'))
  const token = newToken()
  const server = parts.api.createFeedbackServer({
    users: { [token]: { userId: userIds.ada } },
    cors: '*',
  })
  const origin = await createOrigin({ parts, server })
  /** @type {Map<string, Said>} */
  const wanted = new Map()
  /** @type {Map<string, Said[]>} */
  const history = new Map()
  /** @type {string[]} */
  const secrets = [token]
  /** @type {string[]} */
  const heard = []
  /** @type {{ type: string, intentId: string | null, kind: string | undefined }[]} */
  const events = []
  const absences = createAbsences()
  let pages = 0
  /** @type {import('./createTab.mjs').Tab[]} */
  let tabs = []
  /** @type {import('./launchBrowser.mjs').RunningBrowser | null} */
  let browser = null
  /** @type {import('./createOrigin.mjs').Origin[]} */
  const origins = [origin]

  /** @param {string} target @param {Said} said */
  function say(target, said) {
    wanted.set(target, said)
    history.set(target, [...(history.get(target) ?? []), said])
  }

  function loseTabs() {
    for (const tab of tabs) tab.lose()
    tabs = []
    browser = null
  }

  const world = {
    server,
    origin,
    profile,
    random: createRandom(seed),
    userIds,
    token,
    secrets,
    /** Everything the pages have told: events and the console. */
    heard,
    events,
    absences,
    /** The last word on each target; a case corrects it where the server refuses one. */
    wanted,
    history,
    say,
    /** What the app answers when it is asked for a token. @type {() => Promise<string | null>} */
    giveToken: async () => token,
    /** Requests that are too many; set by cases with R. */
    atMost: Number.POSITIVE_INFINITY,
    /** What a case has shown by itself: P, or that it is not durable. @type {Set<string>} */
    shown: new Set(),
    /** Figures for the table. @type {string[]} */
    notes: [],

    /** A second token of a user, known to the server. @param {keyof typeof userIds} user */
    newToken(user) {
      const other = newToken()
      secrets.push(other)
      server.signIn(other, { userId: userIds[user] })
      return other
    },
    /** A token that the server does not know. */
    wrongToken() {
      const wrong = newToken()
      secrets.push(wrong)
      return wrong
    },

    /** @param {import('./launchBrowser.mjs').LaunchSettings} [settings] */
    async start(settings) {
      const started = await launchBrowser(browserName, profile, settings)
      browser = started
      const { context } = started
      await context.exposeBinding('giveToken', () => world.giveToken())
      await context.exposeBinding('report', (_source, event) => {
        heard.push(JSON.stringify(event))
        events.push({ type: event.type, intentId: event.intentId, kind: event.error?.kind })
      })
      context.on('console', (message) => heard.push(message.text()))
      context.on('weberror', (error) => heard.push(String(error.error())))
      return context
    },
    browser() {
      const running = browser?.context.browser()
      if (!running) throw new Error('No browser is running')
      return running
    },
    browserName,
    async context() {
      return browser?.context ?? world.start()
    },
    /** Runs a script before any of a page's own, until the browser ends. @param {string} script */
    async before(script) {
      const context = await world.context()
      await context.addInitScript(script)
    },

    /**
     * Opens the app in a new tab, in front of the others.
     * @param {Partial<PageOptions> & { isDevelopment?: boolean }} [options]
     */
    async open({ isDevelopment = false, ...options } = {}) {
      const context = await world.context()
      /** @type {PageOptions} */
      const all = {
        ...(browser?.bindings && { bindings: browser.bindings }),
        userId: userIds.ada,
        organizationId: '22222222-2222-4222-8222-222222222222',
        endpoint: `${origin.url}/feedback`,
        store: 'indexedDB',
        widgets: 6,
        sendTimeout: 1_000,
        isStrict: false,
        ...options,
        timing: { ...timing, ...options.timing },
      }
      const page =
        context.pages().find((it) => it.url() === 'about:blank') ?? (await context.newPage())
      if (isDevelopment) await parts.developmentPage()
      const folder = isDevelopment ? 'development' : 'app'
      pages += 1
      const query = new URLSearchParams({ page: String(pages), options: JSON.stringify(all) })
      await page.goto(`${origin.url}/${folder}/?${query}`)
      await page.waitForSelector('output')
      // Nobody clicks while the database is being opened.
      await page.evaluate(() => window.app.client.restored)
      const { widgets } = all
      const tab = createTab({ page, number: pages, widgets, onSaid: say, absences })
      tabs.push(tab)
      return tab
    },
    /** Another page of the same origin, without the app. */
    async openElsewhere() {
      const page = await (await world.context()).newPage()
      await page.goto(`${origin.url}/elsewhere`)
      return page
    },
    tabs: () => tabs.filter((tab) => tab.isThere()),

    async kill() {
      const dying = browser
      loseTabs()
      await dying?.kill()
    },
    async quit() {
      const leaving = browser
      if (!leaving) return
      for (const tab of world.tabs()) heard.push(await dumpStorage(tab.page))
      loseTabs()
      await leaving.quit()
    },

    /** @param {FeedbackFault} fault @param {FaultScope} [scope] */
    fault: (fault, scope) => server.fault(fault, scope),
    /** Another server for the same API, of another origin. */
    async secondOrigin() {
      const second = await createOrigin({ parts, server })
      origins.push(second)
      return second
    },
    requests: () => readLedger(server.arrivals),
    /** @param {string} target */
    requestsTo: (target) => world.requests().filter((request) => request.target === target),
    /** Waits until so many requests have arrived. @param {number} count @param {string} [target] */
    arrivals: (count, target) =>
      until(`${count} requests${target ? ` to ${target}` : ''} arrive`, () => {
        const all = target ? world.requestsTo(target) : world.requests()
        return all.length >= count
      }),
    /** What the server holds of a target; undefined for nothing. @param {string} target */
    stored(target) {
      const rows = server.rows.filter((row) => targetOf(row) === target)
      const newest = rows.at(-1)
      return newest && saidIn(newest)
    },
    /** Waits until the server holds the last word on these targets. @param {string[]} targets */
    storedAll: (...targets) =>
      until(`the server holds ${targets.join(', ')}`, () =>
        targets.every((target) => world.stored(target) === wanted.get(target)),
      ),

    /** Each open page shows the user's last word on these targets. @param {string[]} targets */
    showing: (...targets) =>
      until(`the pages show the last word on ${targets.join(', ')}`, async () => {
        for (const tab of world.tabs()) {
          for (const { target, glance } of await tab.glance(targets)) {
            if (glance.shown === undefined) continue
            if (glance.shown !== wanted.get(target)) {
              throw new Error(`${target} shows ${glance.shown}, not ${wanted.get(target)}`)
            }
          }
        }
        return true
      }),
    /** Waits until a page's state of a target has a phase. @param {import('./createTab.mjs').Tab} tab @param {string} target @param {string} phase */
    phase: (tab, target, phase) =>
      until(`${target} is ${phase}`, async () => {
        const [seen] = await tab.glance([target])
        return seen?.glance.phase === phase
      }),
    /**
     * Waits until the last word on a target is written: a page of the same user reads it there.
     * @param {import('./createTab.mjs').Tab} tab
     * @param {string} target
     */
    kept: (tab, target) =>
      until(`${target} is written`, async () => {
        const said = wanted.get(target)
        const dump = await dumpStorage(tab.page)
        return keptIn(dump, target).includes(said ?? null)
      }),
    /** Nothing arrives for so long after a request was answered. @param {number} index @param {number} milliseconds */
    quietAfter(index, milliseconds) {
      const requests = world.requests()
      const [first, next] = [requests[index], requests[index + 1]]
      if (!first || !next) throw new Error('there was no request after the pause')
      if (next.at - first.finishedAt < milliseconds) {
        throw new Error(
          `sent after ${Math.round(next.at - first.finishedAt)} of ${milliseconds} ms`,
        )
      }
    },
    /** Has the page itself served without a network, by a service worker. */
    async serveWithoutNetwork() {
      const page = await (await world.context()).newPage()
      await page.goto(`${origin.url}/app/worker.html`)
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('worker.js')
        await navigator.serviceWorker.ready
      })
      await page.close()
    },
    /** Nothing is under way and nothing is waiting, twice in a row. */
    async rest() {
      let before = -1
      await until('everything is at rest', async () => {
        const isBusy = world.requests().some(({ finishedAt }) => !Number.isFinite(finishedAt))
        for (const tab of world.tabs()) {
          const { pending, waiting } = await tab.outbox()
          if (pending + waiting > 0) {
            throw new Error(`${pending} pending, ${waiting} waiting`)
          }
        }
        const isRest = !isBusy && before === server.arrivals.length
        before = server.arrivals.length
        return isRest
      })
    },
    /**
     * P: while `troubled` is in trouble, others are pressed and stored.
     * @param {import('./createTab.mjs').Tab} tab
     * @param {number[]} others
     * @param {() => unknown} isTroubled
     */
    async othersGoOn(tab, others, isTroubled) {
      for (const widget of others) await tab.press(widget, world.random.pick(['up', 'down']))
      await world.storedAll(...others.map((widget) => `thumbs ${widget}`))
      if (!(await isTroubled())) throw new Error('P says nothing: the trouble was over already')
      world.shown.add('P')
    },
    /**
     * The page says that nothing would outlive it, and so does an event.
     * @param {import('./createTab.mjs').Tab} tab
     */
    async saysNotDurable(tab) {
      await until('the page shows that nothing is kept', async () => !(await tab.showsDurable()))
      await until('a not-durable event', () => events.some(({ type }) => type === 'not-durable'))
      world.shown.add('not durable')
    },

    async dispose() {
      const left = browser
      loseTabs()
      await left?.kill()
      server.close()
      for (const it of origins) await it.stop()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return world
}

/** @typedef {Awaited<ReturnType<typeof createWorld>>} World */
