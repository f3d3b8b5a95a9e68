import { type ComponentPropsWithoutRef, forwardRef, memo, type ReactNode } from 'react'
import { type UseRatingFeedbackOptions, useRatingFeedback } from '../hooks/index.ts'
import { deliveryStatus, type StatusSlot } from './deliveryStatus.tsx'
import { type StarFill, star } from './icons.tsx'
import { type StyledProps, slotIcon, slotsOf } from './slots.ts'
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

const stars: RatingIcons = { star: (fill) => star[fill] }

/** One to five stars: native radios, one rating. */
export const RatingStars = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLDivElement, RatingStarsProps>(function RatingStars(props, ref) {
    const { icons: given, naming: own, step, anchors, retractable, ...others } = props
    const icons = given ?? stars
    const naming = own ?? icons.naming
    const { options, size, className, styled, rest } = splitProps(others)
    const rating = useRatingFeedback({ ...options, retractable, step, anchors, naming })
    const { value, state, labels, clearProps } = rating
    // For all of it: a chat log would read Clear too, and what the server says.
    const { 'aria-live': live, ...groupProps } = rating.groupProps
    const slot = slotsOf<RatingSlot>(styled)
    const starOf = (star: number, inputs?: ReactNode) => {
      const isChosen = value !== null && Math.ceil(value) === star
      const single = isChosen ? 'full' : 'empty'
      const fill = icons.isSingle ? single : rating.fillOf(star)
      return (
        <span
          key={star}
          {...slot('star', 'control')}
          data-fill={fill}
          data-state={inputs && (isChosen ? 'on' : 'off')}
        >
          {inputs}
          {slotIcon(icons.star(fill, star), slot('icon'))}
        </span>
      )
    }
    const inputsOf = (star: number) => {
      const inputs = rating
        .ratingsOf(star)
        .map((one, _, { length }) => (
          <input
            key={one}
            {...rating.getStarProps(one)}
            {...slot('star-input')}
            data-half={length === 1 ? undefined : one < star ? 'first' : 'second'}
          />
        ))
      // No list of one: React would keep an object more for each star of a thousand messages. What it
      // costs is the focus, where an app changes `step` under it.
      return inputs.length === 1 ? inputs[0] : inputs
    }
    // Said with the choices themselves.
    const anchor = (star: number) =>
      anchors?.[star] && (
        <span aria-hidden="true" {...slot('anchor')} data-star={star}>
          {anchors[star]}
        </span>
      )
    const root = {
      ref,
      'aria-live': live,
      ...rest,
      ...slot('rating', 'root', className),
      'data-size': size,
    }

    if (options.readOnly) {
      return (
        <div {...root} data-readonly="" data-phase={state.phase}>
          <span {...rating.imageProps} {...slot('rating-group')}>
            {rating.stars.map((star) => starOf(star))}
          </span>
        </div>
      )
    }
    return (
      <div {...root} data-phase={state.phase}>
        <fieldset {...groupProps} {...slot('rating-group')}>
          <legend {...rating.legendProps} {...slot('legend')}>
            {labels.ratingGroup}
          </legend>
          {rating.stars.map((star) => starOf(star, inputsOf(star)))}
          {anchor(1)}
          {anchor(5)}
        </fieldset>
        {clearProps && (
          <button {...clearProps} {...slot('clear', 'control')}>
            {labels.ratingClear}
          </button>
        )}
        {deliveryStatus({ state, labels, slot, onRetry: rating.retry })}
      </div>
    )
  }),
)
