import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import type { Thumb } from '../contract/index.ts'
import { type UseThumbsFeedbackOptions, useThumbsFeedback } from '../hooks/index.ts'
import { DeliveryStatus, type StatusSlot } from './DeliveryStatus.tsx'
import { ThumbDownIcon, ThumbUpIcon } from './icons.tsx'
import { type StyledProps, slotsOf } from './slots.ts'
import { splitProps } from './splitProps.ts'

/** The parts of {@link ThumbsFeedback}. */
export type ThumbsSlot = 'thumbs' | 'thumb' | 'icon' | StatusSlot

/** An icon, or what makes one of whether it is chosen. */
export type ThumbIcon = ReactNode | ((isChosen: boolean) => ReactNode)

/** Props of {@link ThumbsFeedback}: those below, and all of a `div`. */
export interface ThumbsFeedbackProps
  extends UseThumbsFeedbackOptions,
    StyledProps<ThumbsSlot>,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      keyof UseThumbsFeedbackOptions | 'children' | 'className'
    > {
  /** Icons in place of the thumbs. */
  icons?: Partial<Record<Thumb, ThumbIcon>> | undefined
}

const thumbs = ['up', 'down'] as const
const ownIcons = { up: ThumbUpIcon, down: ThumbDownIcon }

function iconOf(thumb: Thumb, isChosen: boolean, icons: ThumbsFeedbackProps['icons']): ReactNode {
  const icon = icons?.[thumb]
  if (icon !== undefined) return typeof icon === 'function' ? icon(isChosen) : icon
  const Icon = ownIcons[thumb]
  return <Icon isFilled={isChosen} />
}

/** Thumbs up and down under one message: two toggle buttons, one vote. */
export const ThumbsFeedback = /* @__PURE__ */ forwardRef<HTMLDivElement, ThumbsFeedbackProps>(
  function ThumbsFeedback({ icons, retractable, ...props }, ref) {
    const { options, size, className, styled, rest } = splitProps(props)
    const { value, state, labels, retry, groupProps, getThumbProps } = useThumbsFeedback({
      ...options,
      retractable,
    })
    const slot = slotsOf<ThumbsSlot>(styled)
    return (
      <div ref={ref} {...groupProps} {...rest} {...slot('thumbs', className)} data-size={size}>
        {thumbs.map((thumb) => (
          <button key={thumb} {...getThumbProps(thumb)} {...slot('thumb')}>
            <span {...slot('icon')}>{iconOf(thumb, thumb === value, icons)}</span>
          </button>
        ))}
        <DeliveryStatus state={state} labels={labels} slot={slot} onRetry={retry} />
      </div>
    )
  },
)
