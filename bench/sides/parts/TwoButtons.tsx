import { DownIcon, UpIcon } from './icons.tsx'
import './bare.css'

export type Vote = 'up' | 'down'

interface TwoButtonsProps {
  value: Vote | null
  onChoose(value: Vote): void
}

/** The least that can be called thumbs. */
export function TwoButtons({ value, onChoose }: TwoButtonsProps) {
  return (
    <div className="group" role="group" aria-label="Rate this response">
      <button
        type="button"
        className="item"
        aria-label="Good response"
        aria-pressed={value === 'up'}
        onClick={() => onChoose('up')}
      >
        <UpIcon isFilled={value === 'up'} />
      </button>
      <button
        type="button"
        className="item"
        aria-label="Bad response"
        aria-pressed={value === 'down'}
        onClick={() => onChoose('down')}
      >
        <DownIcon isFilled={value === 'down'} />
      </button>
    </div>
  )
}
