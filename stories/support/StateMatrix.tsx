import type { ReactNode } from 'react'
import type { FeedbackInput } from '../../src/index.ts'
import { Stage, type StagedTarget } from './Stage.tsx'
import { type ShownPhase, shownPhases } from './shownPhase.ts'
import './state-matrix.css'

/** How a widget is, beside its phase. */
export interface WidgetState {
  readOnly?: boolean
  disabled?: boolean
}

interface StateMatrixProps {
  threadId: string
  /** What the user has said in every phase but `idle`. */
  input: FeedbackInput
  /** Whether the children say it themselves, where they can. */
  isSaidBelow?: boolean
  children: (target: StagedTarget & WidgetState, label: string, phase: ShownPhase) => ReactNode
}

interface Cell extends WidgetState {
  label: string
  phase: ShownPhase
}

const labels: Partial<Record<ShownPhase, string>> = { offline: 'waiting, offline' }

const cells: Cell[] = [
  ...shownPhases.map((phase) => ({ label: labels[phase] ?? phase, phase })),
  { label: 'read-only', phase: 'saved', readOnly: true },
  { label: 'disabled', phase: 'saved', disabled: true },
]

/** Every state of a widget side by side, in light and in dark. */
export function StateMatrix({ threadId, input, isSaidBelow, children }: StateMatrixProps) {
  return (
    <div className="matrix">
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} className="matrix-theme" data-cf-theme={theme}>
          {cells.map(({ label, phase, ...state }) => (
            <figure key={label} className="matrix-cell">
              <figcaption>{label}</figcaption>
              <Stage
                threadId={threadId}
                phase={phase}
                input={isSaidBelow && !state.readOnly ? undefined : input}
              >
                {(target) => children({ ...target, ...state }, `${label}, ${theme}`, phase)}
              </Stage>
            </figure>
          ))}
        </div>
      ))}
    </div>
  )
}
