import type { ComponentPropsWithRef, ReactNode } from 'react'
import type { Thumb } from '../contract/index.ts'
import { filledThumbDown, filledThumbUp, thumbDown, thumbUp } from './icons.tsx'
import { slotIcon, type slotsOf } from './slots.ts'

/** An icon, or what makes one of whether it is chosen. */
export type ThumbIcon = ReactNode | ((isChosen: boolean) => ReactNode)

interface ThumbButtonsOptions {
  value: Thumb | null
  icons: Partial<Record<Thumb, ThumbIcon>> | undefined
  slot: ReturnType<typeof slotsOf<'thumb' | 'icon'>>
  getThumbProps(thumb: Thumb): ComponentPropsWithRef<'button'>
}

const thumbs = ['up', 'down'] as const

function iconOf(thumb: Thumb, isChosen: boolean, icons: ThumbButtonsOptions['icons']): ReactNode {
  const icon = icons?.[thumb]
  if (icon !== undefined) return typeof icon === 'function' ? icon(isChosen) : icon
  if (thumb === 'up') return isChosen ? filledThumbUp : thumbUp
  return isChosen ? filledThumbDown : thumbDown
}

/** The two toggle buttons. */
export function thumbButtons({ value, icons, slot, getThumbProps }: ThumbButtonsOptions) {
  return thumbs.map((thumb) => (
    <button key={thumb} {...getThumbProps(thumb)} {...slot('thumb', 'control')}>
      {slotIcon(iconOf(thumb, thumb === value, icons), slot('icon'))}
    </button>
  ))
}
