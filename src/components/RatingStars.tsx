import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { type UseRatingFeedbackOptions, useRatingFeedback } from '../hooks/index.ts'
import { DeliveryStatus, type StatusSlot } from './DeliveryStatus.tsx'
import { focusValue } from './focusValue.ts'
import { type StarFill, StarIcon } from './icons.tsx'
import { type StyledProps, slotsOf } from './slots.ts'
import { splitProps } from './splitProps.ts'

/** The parts of {@link RatingStars}. */
export type RatingSlot =
  | 'rating'
  | 'rating-group'
  | 'legend'
  | 'star'
  | 'star-input'
  | 'anchor'
  | 'icon'
  | 'clear'
  | StatusSlot

/** The icons of a rating, and how they are named: `hearts`, `faces`, or your own. */
export interface RatingIcons {
  /** Makes one icon. */
  star: (fill: StarFill, star: number) => ReactNode
  /** The label of one choice. @default 'ratingStar' */
  naming?: UseRatingFeedbackOptions['naming']
  /** Fills the chosen icon alone, not those before it. @default false */
  isSingle?: boolean | undefined
}

/** Props of {@link RatingStars}: those below, and all of a `div`. */
export interface RatingStarsProps
  extends UseRatingFeedbackOptions,
    StyledProps<RatingSlot>,
    Omit<
      ComponentPropsWithoutRef<'div'>,
      keyof UseRatingFeedbackOptions | 'children' | 'className'
    > {
  /** Icons in place of stars. */
  icons?: RatingIcons | undefined
}

const stars: RatingIcons = { star: (fill) => <StarIcon fill={fill} /> }

/** One to five stars: native radios, one rating. */
export const RatingStars = /* @__PURE__ */ forwardRef<HTMLDivElement, RatingStarsProps>(
  function RatingStars(props, ref) {
    const { icons = stars, naming = icons.naming, step, anchors, retractable, ...others } = props
    const { options, size, className, styled, rest } = splitProps(others)
    const rating = useRatingFeedback({ ...options, retractable, step, anchors, naming })
    const { value, state, labels, clearProps } = rating
    const slot = slotsOf<RatingSlot>(styled)
    const icon = (star: number) => {
      const isMeant = !icons.isSingle || star === value
      const fill = isMeant ? rating.fillOf(star) : 'empty'
      return (
        <span {...slot('icon')} data-fill={fill}>
          {icons.star(fill, star)}
        </span>
      )
    }
    // Said with the choices themselves.
    const anchor = (star: number) =>
      anchors?.[star] && (
        <span aria-hidden="true" {...slot('anchor')}>
          {anchors[star]}
        </span>
      )
    const root = { ref, ...rest, ...slot('rating', className), 'data-size': size }

    if (options.readOnly) {
      return (
        <div {...root} data-readonly="" data-phase={state.phase}>
          <span {...rating.imageProps} {...slot('rating-group')}>
            {rating.stars.map((star) => (
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
          {anchor(1)}
          {rating.stars.map((star) => (
            <span key={star} {...slot('star')}>
              {rating.ratingsOf(star).map((one, _, { length }) => (
                <input
                  key={one}
                  {...rating.getStarProps(one)}
                  {...slot('star-input')}
                  data-half={length === 1 ? undefined : one < star ? 'first' : 'second'}
                />
              ))}
              {icon(star)}
            </span>
          ))}
          {anchor(5)}
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
