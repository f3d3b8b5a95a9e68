import * as ToggleGroup from '@radix-ui/react-toggle-group'
import { useState } from 'react'
import { DownIcon, UpIcon } from './parts/icons.tsx'
import './parts/bare.css'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState('')
  return (
    <ToggleGroup.Root
      type="single"
      className="group"
      aria-label="Rate this response"
      value={value}
      onValueChange={setValue}
    >
      <ToggleGroup.Item className="item" value="up" aria-label="Good response">
        <UpIcon isFilled={value === 'up'} />
      </ToggleGroup.Item>
      <ToggleGroup.Item className="item" value="down" aria-label="Bad response">
        <DownIcon isFilled={value === 'down'} />
      </ToggleGroup.Item>
    </ToggleGroup.Root>
  )
}

export const Radix: Side = { Widget }
