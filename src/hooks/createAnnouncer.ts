/** What the two live regions hold. */
export interface Announcement {
  /** For `role=status`: said when the user pauses. */
  readonly status: string
  /** For `role=alert`: said at once. */
  readonly alert: string
}

const silence: Announcement = { status: '', alert: '' }

/** A region that is filled with the text it has already is not read again: empty it first. */
const GAP = 100

/** Speaks to users of a screen reader. */
export interface Announcer {
  say(text: string, region?: keyof Announcement): void
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

  return {
    say(text, region = 'status') {
      clearTimeout(timer)
      // Without regions nobody hears it, and a timer would only keep a page busy.
      if (listeners.size === 0) return
      set(silence)
      timer = setTimeout(() => set({ ...silence, [region]: text }), GAP)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => announcement,
    stop: () => clearTimeout(timer),
  }
}
