import { useState } from 'react'
import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { DownIcon, UpIcon } from './parts/icons.tsx'
import './parts/bare.css'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState(() => new Set<Key>())
  return (
    <ToggleButtonGroup
      className="group"
      aria-label="Rate this response"
      selectedKeys={value}
      onSelectionChange={setValue}
    >
      <ToggleButton className="item" id="up" aria-label="Good response">
        <UpIcon isFilled={value.has('up')} />
      </ToggleButton>
      <ToggleButton className="item" id="down" aria-label="Bad response">
        <DownIcon isFilled={value.has('down')} />
      </ToggleButton>
    </ToggleButtonGroup>
  )
}

export const ReactAria: Side = { Widget }
