import { Rate } from 'antd'
import { useState } from 'react'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState(0)
  return <Rate value={value} onChange={setValue} />
}

export const AntRate: Side = { Widget }
