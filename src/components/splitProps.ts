import type { WidgetOptions } from '../hooks/index.ts'
import type { StyledProps } from './slots.ts'

/** The props of a styled component, apart: what is its hook's, and what is its root's. */
export function splitProps<Value, Slot extends string, Props extends WidgetOptions<Value>>(
  props: Props & WidgetOptions<Value> & StyledProps<Slot>,
) {
  const {
    threadId,
    runId,
    traceId,
    messageId,
    feedbackKey,
    hold,
    disabled,
    readOnly,
    labels,
    onValueChange,
    size = 'md',
    className,
    classNames,
    unstyled,
    ...rest
  } = props
  const target = { threadId, runId, traceId, messageId, feedbackKey, hold }
  const options = { ...target, disabled, readOnly, labels, onValueChange }
  return { options, size, className, styled: { classNames, unstyled }, rest }
}
