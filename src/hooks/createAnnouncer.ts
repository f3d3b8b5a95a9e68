import { openModal } from './openModal.ts'

/** What the two live regions hold. */
export interface Announcement {
  /** For `role=status`: said when the user pauses. */
  readonly status: string
  /** For `role=alert`: said at once. */
  readonly alert: string
  /** The open modal that the regions have to be in, to be read. */
  readonly modal: Element | null
}

const silence: Announcement = { status: '', alert: '', modal: null }

/**
 * A region that is filled with the text it has already is not read again: empty it first. Nor is one
 * that appears with its text.
 */
const GAP = 100

/**
 * A no-break space, which nobody hears. Orca takes the same words for the same event, and does not say
 * them again: a second vote, each star but the first, a Retry that fails again.
 * Nor what came on the page to the letter before, beside the regions.
 */
export const UNHEARD = '\u00a0'

/** Speaks to users of a screen reader. */
export interface Announcer {
  say(text: string, region?: 'status' | 'alert'): void
  subscribe(listener: () => void): () => void
  get(): Announcement
  /** Says nothing any more of what is not said yet. */
  stop(): void
  /** What the regions are in, which may go with a host's element around it. */
  place: Element | null
}

/**
 * Makes the voice of one provider. Of texts that come at the same moment, the last is said, and the
 * last alert too: what could not be sent is not passed over for what was.
 */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let announcement = silence
  let unsaid = silence
  let timer: ReturnType<typeof setTimeout> | undefined
  let said = silence

  /** The text for a region, told apart from the one it had last. */
  const afresh = (region: 'status' | 'alert') =>
    unsaid[region] && unsaid[region] + (unsaid[region] === said[region] ? UNHEARD : '')

  function set(next: Announcement) {
    announcement = next
    for (const listener of listeners) listener()
  }

  function stop() {
    clearTimeout(timer)
    // Nor what was said: regions that are hidden and shown again would say it again.
    announcement = unsaid = silence
  }

  function begin() {
    clearTimeout(timer)
    // Without regions nobody hears it, and a timer would only keep a page busy.
    if (listeners.size === 0) return stop()
    const modal = openModal()
    set({ ...silence, modal })
    timer = setTimeout(() => {
      // A form that closes as it is sent takes the regions with it, and so does a widget in a modal
      // that is made anew.
      if (openModal() !== modal || announcer.place?.isConnected === false) return begin()
      said = { status: afresh('status'), alert: afresh('alert'), modal }
      set(said)
      unsaid = silence
    }, GAP)
  }

  const announcer: Announcer = {
    say(text, region = 'status') {
      unsaid = { ...silence, alert: unsaid.alert, [region]: text }
      begin()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => announcement,
    stop,
    place: null,
  }
  return announcer
}
