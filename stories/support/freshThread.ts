/** A thread for each mount of a story, so that stories that run at once do not meet. */
export const freshThread = async () => ({ threadId: crypto.randomUUID() as string })

/** The thread of a story, for its render and play functions. */
export const threadOf = ({ loaded }: { loaded: Record<string, unknown> }) => String(loaded.threadId)
