import type { ComponentPropsWithRef, ReactNode } from 'react'
import type { Thumb } from '../contract/index.ts'
import { ThumbDownIcon, ThumbUpIcon } from './icons.tsx'
import type { slotsOf } from './slots.ts'

/** An icon, or what makes one of whether it is chosen. */
export type ThumbIcon = ReactNode | ((isChosen: boolean) => ReactNode)

interface ThumbButtonsProps {
  value: Thumb | null
  icons: Partial<Record<Thumb, ThumbIcon>> | undefined
  slot: ReturnType<typeof slotsOf<'thumb' | 'icon'>>
  getThumbProps(thumb: Thumb): ComponentPropsWithRef<'button'>
}

const thumbs = ['up', 'down'] as const
const ownIcons = { up: ThumbUpIcon, down: ThumbDownIcon }

function iconOf(thumb: Thumb, isChosen: boolean, icons: ThumbButtonsProps['icons']): ReactNode {
  const icon = icons?.[thumb]
  if (icon !== undefined) return typeof icon === 'function' ? icon(isChosen) : icon
  const Icon = ownIcons[thumb]
  return <Icon isFilled={isChosen} />
}

/** The two toggle buttons. */
export function ThumbButtons({ value, icons, slot, getThumbProps }: ThumbButtonsProps) {
  return thumbs.map((thumb) => (
    <button key={thumb} {...getThumbProps(thumb)} {...slot('thumb')}>
      <span {...slot('icon')}>{iconOf(thumb, thumb === value, icons)}</span>
    </button>
  ))
}
