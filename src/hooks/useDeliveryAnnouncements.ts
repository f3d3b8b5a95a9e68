import { useEffect } from 'react'
import { type FeedbackChange, type FeedbackClient, shownInput } from '../client/index.ts'
import type { LabelsOf } from '../labels/index.ts'
import type { Announcer } from './createAnnouncer.ts'

type AnnouncedLabels = LabelsOf<'announce' | 'commentThanks'>

/** Sending is said only when it takes so long that one wonders. */
const SLOW = 1_000

type Saying = Parameters<Announcer['say']>

function sayingOf(
  { target, state, before }: FeedbackChange,
  labels: AnnouncedLabels,
): Saying | null {
  const { kind } = target
  switch (state.phase) {
    case 'saved':
      // What was never pending was restored, not said now.
      if (!before.pending) return null
      if (!shownInput(kind, state)) return [labels.announceRetracted, 'status']
      if (kind === 'comment') return [labels.commentThanks, 'status']
      return [kind === 'rating' ? labels.announceRating : labels.announceThumbs, 'status']
    case 'waiting': {
      const isOffline = state.error?.kind === 'offline'
      return [isOffline ? labels.announceOffline : labels.announceWaiting, 'status']
    }
    case 'unauthorized':
      return [labels.announceUnauthorized, 'status']
    case 'rejected':
    case 'expired':
      return [kind === 'comment' ? labels.announceCommentFailed : labels.announceFailed, 'alert']
    default:
      return null
  }
}

/**
 * Who speaks for a client. It may have several providers, for the words of several languages: the one
 * in which something was said last, or else the first.
 */
export const speakers = new WeakMap<FeedbackClient, Announcer>()

/** Says what becomes of everything that is submitted below a provider. */
export function useDeliveryAnnouncements(
  client: FeedbackClient,
  labels: AnnouncedLabels,
  announcer: Announcer,
): void {
  useEffect(() => {
    const slow = new Map<string, ReturnType<typeof setTimeout>>()
    const unsubscribe = client.subscribe((change) => {
      if ((speakers.get(client) ?? announcer) !== announcer) return
      speakers.set(client, announcer)
      const { target, state, before } = change
      if (state.phase === before.phase && state.pending?.id === before.pending?.id) return
      const key = JSON.stringify(target)
      clearTimeout(slow.get(key))
      slow.delete(key)
      if (state.phase === 'saving') {
        slow.set(
          key,
          setTimeout(() => announcer.say(labels.announceSaving), SLOW),
        )
      }
      const saying = sayingOf(change, labels)
      if (saying) announcer.say(...saying)
    })
    return () => {
      unsubscribe()
      if (speakers.get(client) === announcer) speakers.delete(client)
      for (const timer of slow.values()) clearTimeout(timer)
    }
  }, [client, labels, announcer])
}
