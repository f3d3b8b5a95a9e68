import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as delivery from '../../src/delivery/index.ts'
import type { DeliveryCode } from './model/createModelPage.ts'
import { runSchedule } from './model/runSchedule.ts'
import { schedulesOf, type World } from './model/schedule.ts'
import { mutants } from './mutants.ts'

// The long form: RUNS=100000 npx vitest run --project unit test/delivery/property
// SEED repeats a run; fast-check prints it with a failure.
const numRuns = Number(process.env.RUNS ?? 1_500)
const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {}

const keepsItsPromise = (code: DeliveryCode, world: World) =>
  fc.asyncProperty(schedulesOf(world), async (schedule) => {
    expect(await runSchedule(code, schedule)).toBeNull()
  })

describe('whatever happens to requests, pages, networks and stores', () => {
  it.each<World>(['one tab', 'busy tab', 'two tabs', 'slow store', 'failing store', 'memory only'])(
    `keeps the invariants L, O, U and D in ${numRuns} random schedules with %s`,
    { timeout: 900_000 },
    (world) => fc.assert(keepsItsPromise(delivery, world), { numRuns, ...seed }),
  )

  it.each(Object.entries(mutants))(
    'notices the broken rule %s',
    { timeout: 60_000 },
    async (name, { world = 'one tab' as World }) => {
      const path = `../../src/delivery/index.ts?mutant=${name}`
      const broken: DeliveryCode = await import(/* @vite-ignore */ path)
      const property = keepsItsPromise(broken, world)
      const result = await fc.check(property, { numRuns: 5_000, seed: 1, endOnFailure: true })
      expect(result.failed, `${name} went unnoticed in ${result.numRuns} schedules`).toBe(true)
    },
  )
})
