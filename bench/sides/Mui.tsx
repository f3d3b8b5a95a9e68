import Rating from '@mui/material/Rating'
import { useId, useState } from 'react'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState<number | null>(null)
  const name = useId()
  return <Rating name={name} value={value} onChange={(_event, next) => setValue(next)} />
}

export const Mui: Side = { Widget }
