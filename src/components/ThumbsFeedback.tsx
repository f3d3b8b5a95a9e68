import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react'
import type { Thumb } from '../contract/index.ts'
import { type UseThumbsFeedbackOptions, useThumbsFeedback } from '../hooks/index.ts'
import { deliveryStatus, type StatusSlot } from './deliveryStatus.tsx'
import { type StyledProps, slotsOf } from './slots.ts'
import { splitProps } from './splitProps.ts'
import { type ThumbIcon, thumbButtons } from './thumbButtons.tsx'

/** The parts of {@link ThumbsFeedback}. */
export type ThumbsSlot = 'thumbs' | 'thumb' | 'icon' | StatusSlot

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

/** Thumbs up and down under one message: two toggle buttons, one vote. */
export const ThumbsFeedback = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLDivElement, ThumbsFeedbackProps>(function ThumbsFeedback(
    { icons, retractable, ...props },
    ref,
  ) {
    const { options, size, className, styled, rest } = splitProps(props)
    const { value, state, labels, retry, groupProps, getThumbProps } = useThumbsFeedback({
      ...options,
      retractable,
    })
    const slot = slotsOf<ThumbsSlot>(styled)
    return (
      <div
        ref={ref}
        {...groupProps}
        {...rest}
        {...slot('thumbs', 'root', className)}
        data-size={size}
      >
        {thumbButtons({ value, icons, slot, getThumbProps })}
        {deliveryStatus({ state, labels, slot, onRetry: retry })}
      </div>
    )
  }),
)
