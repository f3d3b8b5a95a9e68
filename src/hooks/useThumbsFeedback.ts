import type { ComponentPropsWithoutRef } from 'react'
import type { Thumb } from '../contract/index.ts'
import { thumbsLabels, type WidgetLabels } from '../labels/index.ts'
import { useFeedback } from './useFeedback.ts'
import { useWidgetLabels } from './useWidgetLabels.ts'
import { dataFlag, type WidgetOptions } from './widgetOptions.ts'

/** Options of {@link useThumbsFeedback}. */
export interface UseThumbsFeedbackOptions extends WidgetOptions<Thumb | null> {
  /**
   * Whether pressing the chosen thumb takes the vote back.
   * @default true
   */
  retractable?: boolean | undefined
}

/**
 * Thumbs on one target: the value, and props for a group of two toggle buttons (APG, Button: a
 * toggle's name never changes, `aria-pressed` is always true or false). Not a radio group: a radio
 * cannot go back to none, and arrowing would vote.
 */
export function useThumbsFeedback(options: UseThumbsFeedbackOptions) {
  const { disabled, readOnly, retractable = true, onValueChange } = options
  const { submit, retract, value: input, ...feedback } = useFeedback({ ...options, kind: 'thumbs' })
  const labels: WidgetLabels<'thumbs'> = useWidgetLabels(thumbsLabels, options.labels)
  const value = input?.kind === 'thumbs' ? input.value : null
  const isFixed = disabled || readOnly

  function choose(thumb: Thumb) {
    if (isFixed) return
    if (thumb !== value) submit({ kind: 'thumbs', value: thumb })
    else if (retractable) retract()
    else return
    onValueChange?.(thumb === value ? null : thumb)
  }

  return {
    ...feedback,
    /** The words in use. */
    labels,
    /** The user's thumb, stored or not. */
    value,
    /** Chooses a thumb as a press on it does: the chosen one is taken back. */
    choose,
    groupProps: {
      role: 'group',
      'aria-label': labels.thumbsGroup,
      // A chat log that holds this must not read it out; the provider's live regions speak.
      'aria-live': 'off',
      'data-phase': feedback.state.phase,
      'data-disabled': dataFlag(disabled),
      'data-readonly': dataFlag(readOnly),
    } satisfies ComponentPropsWithoutRef<'div'> & Record<`data-${string}`, unknown>,
    getThumbProps: (thumb: Thumb) =>
      ({
        type: 'button',
        'aria-label': thumb === 'up' ? labels.thumbUp : labels.thumbDown,
        'aria-pressed': thumb === value,
        // Not `disabled`: a focused button that is disabled drops the focus to the body.
        'aria-disabled': isFixed || undefined,
        'data-state': thumb === value ? 'on' : 'off',
        'data-thumb': thumb,
        onClick: () => choose(thumb),
      }) satisfies ComponentPropsWithoutRef<'button'> & Record<`data-${string}`, unknown>,
  }
}
