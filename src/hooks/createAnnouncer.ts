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

/** Speaks to users of a screen reader. */
export interface Announcer {
  say(text: string, region?: 'status' | 'alert'): void
  subscribe(listener: () => void): () => void
  get(): Announcement
  /** Says nothing any more of what is not said yet. */
  stop(): void
}

/** Makes the voice of one provider. Of texts that come at the same moment, the last is said. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let announcement = silence
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(next: Announcement) {
    announcement = next
    for (const listener of listeners) listener()
  }

  function say(text: string, region: 'status' | 'alert' = 'status') {
    clearTimeout(timer)
    // Without regions nobody hears it, and a timer would only keep a page busy.
    if (listeners.size === 0) return
    const modal = openModal()
    set({ ...silence, modal })
    timer = setTimeout(() => {
      // A form that closes as it is sent takes the regions with it.
      if (openModal() !== modal) say(text, region)
      else set({ ...silence, modal, [region]: text })
    }, GAP)
  }

  return {
    say,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => announcement,
    stop: () => clearTimeout(timer),
  }
}
