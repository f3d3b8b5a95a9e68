import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOutbox } from '../../src/delivery/index.ts'
import { mutants } from './mutants.ts'
import { runSchedule, schedules } from './schedule.ts'

// The long form: RUNS=100000 npx vitest run test/delivery/property. SEED repeats a run.
const numRuns = Number(process.env.RUNS ?? 1_500)
const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {}

const keepsItsPromise = (create: typeof createOutbox) =>
  fc.asyncProperty(schedules, async (schedule) => {
    expect(await runSchedule(create, schedule)).toBeNull()
  })

describe('one tab, whatever happens to its requests, its page and its network', () => {
  it(`keeps the invariants L, O, U, D in ${numRuns} random schedules`, { timeout: 600_000 }, () =>
    fc.assert(keepsItsPromise(createOutbox), { numRuns, ...seed }),
  )

  it.each(Object.entries(mutants))(
    'notices the broken rule %s',
    { timeout: 60_000 },
    async (name) => {
      const path = `../../src/delivery/createOutbox.ts?mutant=${name}`
      const module: { createOutbox: typeof createOutbox } = await import(/* @vite-ignore */ path)
      const result = await fc.check(keepsItsPromise(module.createOutbox), {
        numRuns: 5_000,
        seed: 1,
      })
      expect(result.failed, `${name} went unnoticed in ${result.numRuns} schedules`).toBe(true)
    },
  )
})
