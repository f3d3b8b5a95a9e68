import { useId, useState } from 'react'
import { StarIcon } from './parts/icons.tsx'
import './parts/bare.css'
import type { Side } from './side.ts'

const stars = [1, 2, 3, 4, 5]

function Widget() {
  const [value, setValue] = useState<number | null>(null)
  const name = useId()
  return (
    <fieldset className="group">
      <legend>Rate this response</legend>
      {stars.map((star) => (
        <label key={star} className="item">
          <input
            type="radio"
            name={name}
            value={star}
            checked={star === value}
            aria-label={star === 1 ? '1 star' : `${star} stars`}
            onChange={() => setValue(star)}
          />
          <StarIcon isFilled={value !== null && star <= value} />
        </label>
      ))}
    </fieldset>
  )
}

/** The floor of the stars: five native radios, local state, nothing is sent. */
export const BareRadios: Side = { Widget }
