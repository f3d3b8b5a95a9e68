import fc from 'fast-check'

/** What happens besides requests: more tabs and crashes, or a store that fails, or takes its time. */
export type World =
  | 'one tab'
  | 'busy tab'
  | 'two tabs'
  | 'slow store'
  | 'failing store'
  | 'memory only'

/** What the server, or the way to it, does with one request. */
export type Fate = (typeof fates)[number]

export interface Answer {
  fate: Fate
  latency: number
}

export type Step =
  | { do: 'say'; tab: number; target: number; word: string | null }
  | { do: 'pass'; time: number }
  | { do: PageMoment; tab: number }
  /** Something may be said as the page ends, such as a rating that was being chosen. */
  | { do: 'close'; tab: number; target: number; word: string | null | undefined }
  | { do: 'break store' | 'mend store' }

/**
 * `freeze`: the page stands still, and what it is told waits until `thaw`. `hydrate`: the app gives
 * it the newest rows that the server holds.
 */
export type PageMoment =
  | 'crash'
  | 'offline'
  | 'online'
  | 'wake'
  | 'leave'
  | 'freeze'
  | 'thaw'
  | 'hydrate'

export interface Schedule {
  world: World
  steps: readonly Step[]
  /** What becomes of the requests of each target, in turn; then all is well. */
  answers: readonly (readonly Answer[])[]
  /** Makes everything else that is left to chance. */
  seed: number
}

/** The server never takes this word: a 422, each time. */
export const POISON = 'poison'

const fates = ['ok', 'lost', 'reset', '500 stored', '500', '503', '429', '401', '404'] as const

/** More in one world than there are requests at once: some wait as a page ends. */
export const targetsIn = (world: World) => (world === 'busy tab' ? 6 : 2)
export const tabsIn = (world: World) => (world === 'two tabs' || world === 'slow store' ? 2 : 1)

const tab = (world: World) => fc.nat(tabsIn(world) - 1)
const target = (world: World) => fc.nat(targetsIn(world) - 1)
const moment = (world: World, ...moments: PageMoment[]) =>
  fc.record({ do: fc.constantFrom(...moments), tab: tab(world) })

const closing = (world: World) =>
  fc.record({
    do: fc.constant('close' as const),
    tab: tab(world),
    target: target(world),
    // A page that ends cannot ask what another is sending.
    word: tabsIn(world) > 1 ? fc.constant(undefined) : fc.constantFrom('a', 'b', null, undefined),
  })

function moments(world: World): fc.Arbitrary<Step> {
  const network = ['offline', 'online', 'wake', 'leave', 'hydrate'] as const
  switch (world) {
    case 'failing store':
    case 'memory only': {
      // A page in memory only cannot survive a crash; that is what its warning says.
      const breaking = fc.constantFrom('break store' as const, 'mend store' as const)
      return fc.oneof(fc.record({ do: breaking }), moment(world, ...network))
    }
    case 'slow store':
      // A page that ends before its slow store has answered is the one that crashes.
      return moment(world, 'crash', 'freeze', 'thaw', ...network)
    default:
      return fc.oneof(
        { weight: 5, arbitrary: moment(world, 'crash', 'freeze', 'thaw', ...network) },
        closing(world),
      )
  }
}

export const schedulesOf = (world: World): fc.Arbitrary<Schedule> =>
  fc.record({
    world: fc.constant(world),
    steps: fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            do: fc.constant('say' as const),
            tab: tab(world),
            target: target(world),
            word: fc.constantFrom('a', 'b', 'c', POISON, null),
          }),
        },
        {
          weight: 5,
          arbitrary: fc.record({
            do: fc.constant('pass' as const),
            time: fc.constantFrom(0, 1, 20, 300, 1_500, 6_000, 21_000, 65_000),
          }),
        },
        { weight: 3, arbitrary: moments(world) },
      ),
      { minLength: 1, maxLength: 14 },
    ),
    answers: fc.array(
      fc.array(
        fc.record({
          fate: fc.constantFrom(...fates),
          latency: fc.constantFrom(0, 10, 400, 3_000, 15_000),
        }),
        { maxLength: 7 },
      ),
      { minLength: targetsIn(world), maxLength: targetsIn(world) },
    ),
    seed: fc.nat(),
  })

/** From 0 to 1, the same for the same seed. */
export function createChance(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
