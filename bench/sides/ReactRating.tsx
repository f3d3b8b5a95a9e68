import { Rating } from '@smastrom/react-rating'
import { useState } from 'react'
import '@smastrom/react-rating/style.css'
import type { Side } from './side.ts'

function Widget() {
  const [value, setValue] = useState(0)
  return <Rating value={value} onChange={setValue} style={{ maxWidth: 120 }} />
}

export const ReactRating: Side = { Widget }
