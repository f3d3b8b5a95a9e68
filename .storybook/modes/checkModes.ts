import type { RunOptions } from 'axe-core'
import { emulate, type Pretence } from '../../stories/support/emulate.ts'
import { findSmallTargets } from './findSmallTargets.ts'
import { readForcedText } from './readForcedText.ts'
import { runAxe } from './runAxe.ts'

interface Look {
  /** Changes the page; the answer changes it back. */
  enter?: (canvas: HTMLElement) => () => void
  check: (options: RunOptions) => Promise<string[]>
}

interface Browser extends Pretence {
  /** Whether the browser does what it was told; else a check would pass without having looked. */
  query: string
  looks: Record<string, Look>
}

function goDark(): () => void {
  const { dataset } = document.documentElement
  const { cfTheme } = dataset
  dataset.cfTheme = 'dark'
  return () => {
    if (cfTheme === undefined) delete dataset.cfTheme
    else dataset.cfTheme = cfTheme
  }
}

function turnAround(canvas: HTMLElement): () => void {
  const frames = [...canvas.querySelectorAll<HTMLElement>('.story-frame[dir]')]
  const before = frames.map(({ dir }) => dir)
  for (const frame of frames) frame.dir = 'rtl'
  return () => {
    for (const [index, frame] of frames.entries()) frame.dir = before[index] ?? ''
  }
}

/** The first pass, in light, is addon-a11y's own. */
const browsers: Browser[] = [
  {
    query: 'not (pointer: coarse)',
    looks: {
      mouse: { check: async () => findSmallTargets(24) },
      dark: { enter: goDark, check: runAxe },
      'right to left': { enter: turnAround, check: runAxe },
    },
  },
  {
    touch: true,
    query: '(pointer: coarse)',
    looks: { touch: { check: async () => findSmallTargets(44) } },
  },
  {
    forcedColors: true,
    query: '(forced-colors: active)',
    looks: { 'forced colours': { enter: readForcedText, check: runAxe } },
  },
]

/** What `afterEach` of a story is given, as far as it matters here. */
interface Checked {
  canvasElement: HTMLElement
  parameters: { a11y?: { options?: RunOptions } }
}

/**
 * Looks at a story in each mode: with axe, and with a ruler.
 * @throws Error that names every fault and the mode it is in
 */
export async function checkModes({ canvasElement, parameters }: Checked): Promise<void> {
  const faults = new Set<string>()
  for (const { query, looks, ...pretence } of browsers) {
    // Without motion a colour is there at once, to be read.
    await emulate({ reducedMotion: true, ...pretence }, async () => {
      if (!matchMedia(query).matches) throw new Error(`The browser is not ${query}`)
      for (const [name, { enter, check }] of Object.entries(looks)) {
        const leave = enter?.(canvasElement)
        try {
          const found = await check(parameters.a11y?.options ?? {})
          for (const fault of found) faults.add(`${name}: ${fault}`)
        } finally {
          leave?.()
        }
      }
    })
  }
  if (faults.size > 0) throw new Error(`In other modes:\n${[...faults].join('\n')}`)
}
