import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { type UseRatingFeedbackOptions, useRatingFeedback } from '../hooks/index.ts'
import { DeliveryStatus, type StatusSlot } from './DeliveryStatus.tsx'
import { focusValue } from './focusValue.ts'
import { StarIcon } from './icons.tsx'
import { type StyledProps, slotsOf } from './slots.ts'
import { splitProps } from './splitProps.ts'

/** The parts of {@link RatingStars}. */
export type RatingSlot =
  | 'rating'
  | 'rating-group'
  | 'legend'
  | 'star'
  | 'star-input'
  | 'icon'
  | 'clear'
  | StatusSlot

/** How much of a star is filled. */
export type StarFill = 'full' | 'half' | 'empty'

/** Props of {@link RatingStars}: those below, and all of a `div`. */
export interface RatingStarsProps
  extends UseRatingFeedbackOptions,
    StyledProps<RatingSlot>,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      keyof UseRatingFeedbackOptions | 'children' | 'className'
    > {
  /** Makes the icon in place of a star. */
  icons?: { star?: ((fill: StarFill, star: number) => ReactNode) | undefined } | undefined
}

/** One to five stars: native radios, one rating. */
export const RatingStars = /* @__PURE__ */ forwardRef<HTMLDivElement, RatingStarsProps>(
  function RatingStars({ icons, retractable, ...props }, ref) {
    const { options, size, className, styled, rest } = splitProps(props)
    const rating = useRatingFeedback({ ...options, retractable })
    const { state, labels, stars, fillOf, clearProps } = rating
    const slot = slotsOf<RatingSlot>(styled)
    const icon = (star: number) => {
      const fill = fillOf(star)
      return (
        <span {...slot('icon')} data-fill={fill}>
          {icons?.star ? icons.star(fill, star) : <StarIcon fill={fill} />}
        </span>
      )
    }
    const root = { ref, ...rest, ...slot('rating', className), 'data-size': size }

    if (options.readOnly) {
      return (
        <div {...root} data-readonly="" data-phase={state.phase}>
          <span {...rating.imageProps} {...slot('rating-group')}>
            {stars.map((star) => (
              <span key={star} {...slot('star')}>
                {icon(star)}
              </span>
            ))}
          </span>
        </div>
      )
    }
    return (
      <div {...root} data-phase={state.phase}>
        <fieldset {...rating.groupProps} {...slot('rating-group')}>
          <legend {...rating.legendProps} {...slot('legend')}>
            {labels.ratingGroup}
          </legend>
          {stars.map((star) => (
            <label key={star} {...slot('star')}>
              <input {...rating.getStarProps(star)} {...slot('star-input')} />
              {icon(star)}
            </label>
          ))}
        </fieldset>
        {clearProps && (
          <button
            {...clearProps}
            {...slot('clear')}
            onClick={(event) => {
              focusValue(event.currentTarget)
              clearProps.onClick()
            }}
          >
            {labels.ratingClear}
          </button>
        )}
        <DeliveryStatus state={state} labels={labels} slot={slot} onRetry={rating.retry} />
      </div>
    )
  },
)
