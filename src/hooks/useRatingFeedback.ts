import {
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useRef,
} from 'react'
import { ratingLabels, type WidgetLabels } from '../labels/index.ts'
import { useDraftRating } from './useDraftRating.ts'
import { useFeedback } from './useFeedback.ts'
import { useLabelFormat } from './useLabelFormat.ts'
import { useTarget } from './useTarget.ts'
import { useWidgetLabels } from './useWidgetLabels.ts'
import { dataFlag, type WidgetOptions } from './widgetOptions.ts'

const STARS = 5

/** Options of {@link useRatingFeedback}. */
export interface UseRatingFeedbackOptions extends WidgetOptions<number | null> {
  /**
   * Whether there is a button that takes the rating back.
   * @default true
   */
  retractable?: boolean | undefined
  /**
   * The smallest difference between two ratings. With 0.5 there are nine, from 1 to 5: the contract
   * knows no half star alone. Faces have no halves.
   * @default 1
   */
  step?: 1 | 0.5 | undefined
  /** What some ratings stand for, said with them: `{ 1: 'poor', 5: 'excellent' }`. */
  anchors?: Readonly<Partial<Record<number, string>>> | undefined
  /**
   * The label that names one choice: stars, hearts or faces.
   * @default 'ratingStar'
   */
  naming?: 'ratingStar' | 'ratingHeart' | 'ratingFace' | undefined
}

/**
 * Stars on one target: the value, and props for a group of native radios. Arrow keys choose as the
 * platform does, and mirror in RTL; Home and End are added (APG, Radio Group and its Rating
 * example). What is chosen shows at once and is sent on pointer-up, Enter, Space, when the focus
 * leaves, or after 600 ms of rest, so that arrowing does not vote at each step.
 */
export function useRatingFeedback(options: UseRatingFeedbackOptions) {
  const { disabled, readOnly, retractable = true, naming = 'ratingStar' } = options
  const step = naming === 'ratingFace' ? 1 : (options.step ?? 1)
  const { anchors, onValueChange } = options
  const { submit, retract, value: input, ...feedback } = useFeedback({ ...options, kind: 'rating' })
  const labels: WidgetLabels<'rating'> = useWidgetLabels(ratingLabels, options.labels)
  const format = useLabelFormat()
  const name = useId()
  // Whether the choice being made is final at once: by pointer, or by Space.
  const isFinal = useRef(false)
  const said = input?.kind === 'rating' ? input.value : null
  const { draft, setDraft, commit, commitNow } = useDraftRating(useTarget(options), (rating) => {
    if (rating === said) return
    submit({ kind: 'rating', value: rating })
    onValueChange?.(rating)
  })
  const value = draft ?? said
  const isFixed = disabled || readOnly
  const group = useRef<HTMLFieldSetElement>(null)

  // A star that was pressed before the page was hydrated is checked and does not show: pressed again it
  // would change nothing, and say nothing.
  useEffect(() => {
    for (const radio of group.current?.querySelectorAll('input') ?? []) {
      const isChecked = Number(radio.value) === value
      if (radio.name === name && radio.checked !== isChecked) radio.checked = isChecked
    }
  }, [])

  function choose(star: number) {
    if (isFixed) return
    if (isFinal.current) commitNow(star)
    else setDraft(star)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    isFinal.current = event.key === ' '
    if (event.key === 'Enter' || event.key === ' ') commit()
    // Enter in a radio would submit a form of the host's around it.
    if (event.key === 'Enter') event.preventDefault()
    if (event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    const radios = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]')
    const radio = radios[event.key === 'Home' ? 0 : radios.length - 1]
    radio?.focus()
    radio?.click()
  }

  function nameOf(rating: number): string {
    const text = labels[naming](rating, format)
    const anchor = anchors?.[rating]
    return anchor ? labels.ratingAnchored(text, anchor) : text
  }

  return {
    ...feedback,
    /** The words in use. */
    labels,
    /** The user's stars, chosen or said; 1 to 5. */
    value,
    /** 1 to 5, to make one star each. */
    stars: Array.from({ length: STARS }, (_, index) => index + 1),
    /** The ratings that a star gives: two with half steps. One radio each, in this order. */
    ratingsOf: (star: number) => (step === 1 || star === 1 ? [star] : [star - step, star]),
    groupProps: {
      ref: group,
      role: 'radiogroup',
      'aria-labelledby': `${name}legend`,
      'aria-disabled': disabled || undefined,
      'aria-live': 'off',
      'data-phase': feedback.state.phase,
      'data-disabled': dataFlag(disabled),
      'data-halves': dataFlag(step === 0.5),
      onKeyDown,
      onPointerDown: () => {
        isFinal.current = true
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit()
      },
    } satisfies ComponentPropsWithRef<'fieldset'> & Record<`data-${string}`, unknown>,
    legendProps: { id: `${name}legend` },
    /** For a rating that is only shown, in place of the group. */
    imageProps: {
      role: 'img',
      'aria-label': value === null ? labels.ratingNone : labels.ratingReadOnly(value, format),
    },
    /** @param rating a star's number, or one of its {@link ratingsOf} */
    getStarProps: (rating: number) =>
      ({
        type: 'radio',
        // Not a part of a form of the host's, whose reset would uncheck what is shown.
        form: '',
        name,
        value: rating,
        checked: rating === value,
        'aria-label': nameOf(rating),
        onChange: () => choose(rating),
      }) satisfies ComponentPropsWithoutRef<'input'>,
    /** How much of a star is filled. */
    fillOf: (star: number): 'full' | 'half' | 'empty' => {
      if ((value ?? 0) >= star) return 'full'
      return (value ?? 0) >= star - 0.5 ? 'half' : 'empty'
    },
    /** Null while there is nothing to clear. */
    clearProps:
      retractable && !isFixed && value !== null
        ? ({
            type: 'button',
            // It vanishes when it is pressed, and the focus would fall to the body.
            onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => {
              const page = currentTarget.getRootNode() as Document | ShadowRoot
              const find = (which: string) =>
                page.querySelector<HTMLElement>(`[name="${name}"]${which}`)
              // A half that was said elsewhere may have no radio here that is checked.
              ;(find(':checked') ?? find(''))?.focus()
              setDraft(null)
              retract()
              onValueChange?.(null)
            },
          } satisfies ComponentPropsWithoutRef<'button'>)
        : null,
  }
}
