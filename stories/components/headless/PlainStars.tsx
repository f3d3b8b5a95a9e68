import { type UseRatingFeedbackOptions, useRatingFeedback } from '../../../src/index.ts'
import './headless.css'

/** A score from 1 to 5 with a look of its own: native radios by prop getters, and no class of ours. */
export function PlainStars(props: UseRatingFeedbackOptions) {
  const { groupProps, legendProps, getStarProps, stars, labels, clearProps } =
    useRatingFeedback(props)
  return (
    <div className="own-score">
      <fieldset {...groupProps} className="own-scale">
        <legend {...legendProps} className="own-legend">
          {labels.ratingGroup}
        </legend>
        {stars.map((star) => (
          <label key={star} className="own-step">
            <input {...getStarProps(star)} />
            {star}
          </label>
        ))}
      </fieldset>
      {clearProps && (
        <button {...clearProps} className="own-button">
          {labels.ratingClear}
        </button>
      )}
    </div>
  )
}
