import {
  isSameInput,
  type ResolvedTarget,
  targetKey,
  toFeedbackInput,
  toFeedbackRequest,
} from '../../../src/contract/index.ts'
import type { FeedbackState } from '../../../src/delivery/index.ts'
import { standInFeedback } from '../../../src/delivery/standInFeedback.ts'
import { createVirtualClock } from '../../support/createVirtualRuntime.ts'
import { checkRest } from './checkRest.ts'
import { createModelPage, type DeliveryCode, type ModelPage } from './createModelPage.ts'
import { createModelServer, inputOf, keys, targets } from './createModelServer.ts'
import { createModelStorage } from './createModelStorage.ts'
import type { PageLife } from './createPageLife.ts'
import { createChance, type Schedule, tabsIn } from './schedule.ts'

/**
 * Runs a schedule against an outbox and a model of pages, a storage and a server, then heals the world
 * and waits until nothing moves. Says which invariant of `Delivery` was broken, or nothing.
 */
export async function runSchedule(
  code: DeliveryCode,
  { world, steps, answers, seed }: Schedule,
): Promise<string | null> {
  const clock = createVirtualClock()
  const chance = createChance(seed)
  const storage = createModelStorage(clock, chance, world === 'slow store')
  const server = createModelServer(clock, answers)
  const locks = new Set<string>()
  const said = new Map<string, string | null>()
  // The order in which intents were said, over all tabs.
  const order = new Map<string, number>()
  const underWay = new Map<PageLife, number>()
  let violation: string | null = null
  const violate = (what: string) => {
    violation ??= `${what} (at ${clock.time} ms)`
  }

  const open = () =>
    createModelPage({
      code,
      clock,
      chance,
      locks,
      openStorage: world === 'memory only' ? undefined : storage.open,
      async attempt(request, intentId, life) {
        const key = keys[targets.findIndex((one) => one.threadId === request.thread_id)] ?? ''
        if (server.isBusyWith(key)) violate(`O: two requests at once for ${key}`)
        const count = (underWay.get(life) ?? 0) + 1
        underWay.set(life, count)
        // A page that is left sends more.
        if (count > 4 && world !== 'busy tab')
          violate('R: more than four requests of a page at once')
        const outcome = await server.attempt(request, intentId)
        underWay.set(life, (underWay.get(life) ?? 1) - 1)
        return outcome
      },
    })

  const pages: ModelPage[] = []
  async function openIn(tab: number) {
    const page = open()
    pages[tab] = page
    void page.outbox.restore()
    await clock.advance(20)
  }

  const shown = ({ pending, confirmed }: FeedbackState) =>
    pending ? pending.input : confirmed && toFeedbackInput('custom', confirmed)

  function checkScreen(page: ModelPage) {
    for (const [key, word] of said) {
      const state = page.outbox.getState(key)
      if (!isSameInput(shown(state), inputOf(word))) {
        violate(`U: ${key} shows ${JSON.stringify(shown(state))}, the user said ${word}`)
      }
    }
  }

  function say({ outbox }: ModelPage, number: number, word: string | null) {
    const target = targets[number] as ResolvedTarget
    said.set(targetKey(target), word)
    order.set(outbox.submit(target, inputOf(word)), order.size)
  }

  function hydrate({ outbox }: ModelPage) {
    for (const target of targets) {
      const row = server.rows.get(targetKey(target))?.at(-1)
      if (!row) continue
      const request = toFeedbackRequest(target, inputOf(row.word))
      outbox.hydrate(target, standInFeedback(request, `history ${row.intentId}`, row.at))
    }
  }

  async function take(step: Schedule['steps'][number]) {
    const tab = 'tab' in step ? step.tab : 0
    const page = pages[tab] as ModelPage
    const { runtime, life } = page
    switch (step.do) {
      case 'pass':
        return clock.advance(step.time)
      case 'break store':
      case 'mend store':
        return storage.setBroken(step.do === 'break store')
      case 'crash':
      case 'close': {
        // What was said in the same task is a note by then, and no more.
        if (step.do === 'close' && !life.isFrozen) {
          const { word, target } = step
          await page.close(() => word !== undefined && say(page, target, word))
        } else page.crash()
        await clock.advance(20)
        return openIn(tab)
      }
      case 'thaw':
        await page.thaw()
        return storage.serve()
    }
    // Nobody uses a page that stands still, and nothing reaches it.
    if (life.isFrozen) return
    switch (step.do) {
      case 'say':
        say(page, step.target, step.word)
        // The user needs a moment to get from one tab to the other.
        return tabsIn(world) > 1 ? clock.advance(20) : undefined
      case 'freeze':
        return life.freeze()
      case 'hydrate':
        return hydrate(page)
      case 'offline':
      case 'online':
        return runtime.setOnline(step.do === 'online')
      case 'leave':
        runtime.leave()
        // Nobody uses a page in the task in which it is left.
        return clock.advance(0)
      default:
        return runtime.wake()
    }
  }

  for (let tab = 0; tab < tabsIn(world); tab += 1) await openIn(tab)
  for (const step of steps) {
    await take(step)
    // Another tab learns of a word a little later, or when it is in front again.
    if (tabsIn(world) === 1) checkScreen(pages[0] as ModelPage)
    if (violation) return violation
  }

  server.heal()
  storage.heal()
  for (const page of pages) {
    await page.thaw()
    page.runtime.setOnline(true)
  }
  storage.serve()
  await clock.advance(2 * 3_600_000)
  for (const page of pages) page.runtime.wake()
  await clock.advance(60_000)

  // A page that is gone, or stood still, has heard of no answer.
  const unheard = steps.filter((step) => ['crash', 'close', 'freeze'].includes(step.do)).length
  for (const page of pages) {
    checkScreen(page)
    violation ??= checkRest(page.outbox, server, { said, order, unheard })
  }
  return violation
}
