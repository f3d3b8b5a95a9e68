import type { FeedbackNote, FeedbackStorage } from '../../src/delivery/index.ts'
import { memoryStorage } from './memoryStorage.ts'

/** A storage of a test that keeps notes too. */
export function notedStorage(): FeedbackStorage {
  const storage = memoryStorage()
  const notes = new Map<string, FeedbackNote>()
  let count = 0
  return {
    ...storage,
    update: (key, change, name) =>
      storage.update(key, (stored) => {
        const isUsedUp = name !== undefined && !notes.delete(name)
        return isUsedUp && stored ? stored : change(stored)
      }),
    writeNote(note) {
      count += 1
      const name = `${note.intent.at} ${count}`
      notes.set(name, note)
      return name
    },
    listNotes: async () => new Map(notes),
  }
}
