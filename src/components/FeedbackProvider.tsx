import { type ReactNode, useEffect, useMemo } from 'react'
import { devError, type FeedbackClient } from '../client/index.ts'
import { createAnnouncer, FeedbackContext } from '../hooks/index.ts'
import { createWords, type FeedbackLabels } from '../labels/index.ts'
import { knownLocale } from './knownLocale.ts'
import { LiveRegions } from './LiveRegions.tsx'

/** Props of {@link FeedbackProvider}. */
export interface FeedbackProviderProps {
  /**
   * From `createFeedbackClient`. Make it once: with `useState`, or in module scope of a page that is
   * never rendered on a server.
   */
  client: FeedbackClient
  /**
   * The locale of numbers and plurals, a BCP 47 tag.
   * @default 'en'
   */
  locale?: string | undefined
  /** Words in place of the English ones: all of them, or some. Keep the object's identity. */
  labels?: Partial<FeedbackLabels> | undefined
  children?: ReactNode
}

/** Gives a client and words to the feedback components below it, and speaks for all of them. */
export function FeedbackProvider(props: FeedbackProviderProps) {
  const { client, locale = 'en', labels, children } = props
  if (process.env.NODE_ENV !== 'production' && !client)
    devError('FeedbackProvider needs client: pass what createFeedbackClient() returned.')
  const announcer = useMemo(createAnnouncer, [])
  const words = useMemo(() => createWords(labels), [labels])
  const known = useMemo(() => ({ tag: knownLocale(locale) }), [locale])
  const value = useMemo(
    () => (client ? { client, words, locale: known, announcer } : null),
    [client, words, known, announcer],
  )
  useEffect(() => announcer.stop, [announcer])
  return (
    // React 18 knows no <Context> without .Provider.
    <FeedbackContext.Provider value={value}>
      {children}
      {client && <LiveRegions client={client} words={words} announcer={announcer} />}
    </FeedbackContext.Provider>
  )
}
