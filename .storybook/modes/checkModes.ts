import type { RunOptions } from 'axe-core'
import { emulate } from '../../stories/support/emulate.ts'
import { findSmallTargets } from './findSmallTargets.ts'
import { readForcedText } from './readForcedText.ts'
import { runAxe } from './runAxe.ts'

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

/** What `afterEach` of a story is given, as far as it matters here. */
interface Checked {
  canvasElement: HTMLElement
  parameters: { a11y?: { options?: RunOptions } }
}

/**
 * Looks at a story in each mode: with axe, and with a ruler. In light addon-a11y has done it already.
 * @throws Error that names every fault and the mode it is in
 */
export async function checkModes({ canvasElement, parameters }: Checked): Promise<void> {
  const faults = new Set<string>()
  const note = (mode: string, found: string[]) => {
    for (const fault of found) faults.add(`${mode}: ${fault}`)
  }

  async function look(mode: string, ...changes: (() => () => void)[]) {
    const undo = changes.map((change) => change())
    try {
      note(mode, await runAxe(parameters.a11y?.options ?? {}))
    } finally {
      for (const back of undo) back()
    }
  }

  // Without motion a colour is there at once, to be read.
  await emulate(
    [
      { reducedMotion: true },
      async () => {
        note('mouse', findSmallTargets(24))
        // Colours know nothing of the direction, nor it of them.
        await look('dark, right to left', goDark, () => turnAround(canvasElement))
      },
    ],
    [{ reducedMotion: true, touch: true }, () => note('touch', findSmallTargets(44))],
    [{ reducedMotion: true, forcedColors: true }, () => look('forced colours', readForcedText)],
  )
  if (faults.size > 0) throw new Error(`In other modes:\n${[...faults].join('\n')}`)
}
