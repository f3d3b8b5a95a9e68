import { createContext, useContext } from 'react'
import { devError, type FeedbackClient } from '../client/index.ts'
import { createWords, type LabelFormat, type Words } from '../labels/index.ts'
import { type Announcer, createAnnouncer } from './createAnnouncer.ts'
import { detachedClient } from './detachedClient.ts'

/** The locale of a provider. */
export interface ProviderLocale {
  /** One that `Intl` knows. */
  readonly tag: string
  /** Made by the first widget that puts a number into words: many pages have none. */
  format?: LabelFormat
}

/** What a provider gives to the widgets below it. Changes only with the provider's props. */
export interface FeedbackContextValue {
  client: FeedbackClient
  words: Words
  locale: ProviderLocale
  /** Speaks through the provider's live regions. */
  announcer: Announcer
}

export const FeedbackContext = /* @__PURE__ */ createContext<FeedbackContextValue | null>(null)

const detached: FeedbackContextValue = {
  client: detachedClient,
  words: /* @__PURE__ */ createWords(),
  locale: { tag: 'en' },
  announcer: /* @__PURE__ */ createAnnouncer(),
}

/** The provider's value; without a provider, one that does nothing and says so in development. */
export function useFeedbackContext(): FeedbackContextValue {
  const context = useContext(FeedbackContext)
  if (context) return context
  if (process.env.NODE_ENV !== 'production')
    devError(
      'A feedback component is rendered outside of FeedbackProvider. Put <FeedbackProvider client={createFeedbackClient({ … })}> around your chat.',
    )
  return detached
}
