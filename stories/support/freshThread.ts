/** A thread for each mount of a story, so that stories that run at once do not meet. */
export const freshThread = async () => ({ threadId: crypto.randomUUID() as string })

/** What a story's context says of its loaders. */
export interface Loaded {
  loaded: Record<string, unknown>
}

/** The thread of a story, for its render and play functions. */
export const threadOf = ({ loaded }: Loaded) => String(loaded.threadId)
