import { Actions } from '@ant-design/x'
import { type ComponentProps, useState } from 'react'
import type { Side } from './side.ts'

type Value = NonNullable<ComponentProps<typeof Actions.Feedback>['value']>

function Widget() {
  const [value, setValue] = useState<Value>('default')
  return <Actions.Feedback value={value} onChange={setValue} />
}

export const AntDesignX: Side = { Widget }
