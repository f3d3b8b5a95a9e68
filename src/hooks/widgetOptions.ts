import type { FeedbackLabels } from '../labels/index.ts'
import type { UseFeedbackOptions } from './useFeedback.ts'

/** Options that every widget's hook takes. */
export interface WidgetOptions<Value> extends Omit<UseFeedbackOptions, 'kind'> {
  /**
   * Can be reached and read, but not changed.
   * @default false
   */
  disabled?: boolean | undefined
  /**
   * Shows the value only.
   * @default false
   */
  readOnly?: boolean | undefined
  /** Words of this widget that differ from the provider's. */
  labels?: Partial<FeedbackLabels> | undefined
  /** Called when the user changes the value here, before the server answers. */
  onValueChange?: ((value: Value) => void) | undefined
}

/** Only what is true becomes an attribute. */
export function dataFlag(isSet: boolean | undefined): '' | undefined {
  return isSet ? '' : undefined
}
