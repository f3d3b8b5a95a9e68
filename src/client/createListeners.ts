import { devError } from './devError.ts'

/** Calls back whoever listens to a key, or to all of them. */
export function createListeners<Change>() {
  const byKey = new Map<string | undefined, Set<(change: Change) => void>>()

  return {
    /** @param key undefined for all keys */
    add(key: string | undefined, listener: (change: Change) => void): () => void {
      const listeners = byKey.get(key) ?? new Set()
      byKey.set(key, listeners.add(listener))
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) byKey.delete(key)
      }
    },
    notify(key: string, change: Change) {
      for (const listeners of [byKey.get(key), byKey.get(undefined)]) {
        for (const listener of [...(listeners ?? [])]) {
          try {
            listener(change)
          } catch (error) {
            if (process.env.NODE_ENV !== 'production')
              devError('A listener of subscribe() threw; feedback goes on without it.', error)
          }
        }
      }
    },
  }
}
