import { useState } from 'react'
import { TwoButtons, type Vote } from './parts/TwoButtons.tsx'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState<Vote | null>(null)
  return <TwoButtons value={value} onChoose={(next) => setValue(next === value ? null : next)} />
}

/** The floor of the thumbs: local state, nothing is sent. */
export const BareButtons: Side = { Widget }
