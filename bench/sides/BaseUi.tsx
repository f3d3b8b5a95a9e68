import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useState } from 'react'
import { DownIcon, UpIcon } from './parts/icons.tsx'
import './parts/bare.css'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState<readonly string[]>([])
  return (
    <ToggleGroup
      className="group"
      aria-label="Rate this response"
      value={value}
      onValueChange={setValue}
    >
      <Toggle className="item" value="up" aria-label="Good response">
        <UpIcon isFilled={value.includes('up')} />
      </Toggle>
      <Toggle className="item" value="down" aria-label="Bad response">
        <DownIcon isFilled={value.includes('down')} />
      </Toggle>
    </ToggleGroup>
  )
}

export const BaseUi: Side = { Widget }
