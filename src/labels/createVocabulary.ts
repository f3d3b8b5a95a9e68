import { statusLabels } from './en.ts'
import type { FeedbackLabels, WidgetLabels } from './feedbackLabels.ts'
import { withOwnLabels } from './withOwnLabels.ts'

/** The words of one provider. */
export interface Vocabulary {
  /**
   * English words and those for where the user's last word is, with the provider's own in their place;
   * the same object each time.
   */
  labelsOf<Labels extends Partial<FeedbackLabels>>(english: Labels): Labels & WidgetLabels
  /** What a function makes of the locale; made once, and only where a widget needs it. */
  ofLocale<Made>(make: (locale: string) => Made): Made
}

/** @param locale one that `Intl` knows */
export function createVocabulary(locale: string, own?: Partial<FeedbackLabels>): Vocabulary {
  // A thousand widgets ask for the same few.
  const made = new Map<unknown, unknown>()
  function once<Made>(key: unknown, make: () => Made): Made {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as Made
  }
  return {
    labelsOf: (english) => once(english, () => withOwnLabels({ ...statusLabels, ...english }, own)),
    ofLocale: (make) => once(make, () => make(locale)),
  }
}
