import { join, resolve } from 'node:path'

export const bench = resolve(import.meta.dirname, '..')
export const root = resolve(bench, '..')

/** What is built, and what a part of a run leaves. */
export const output = join(bench, 'dist')

/**
 * The library as it is published. Below the root's `node_modules`, so that what it imports is
 * found there and not among the peers' dependencies.
 */
export const library = join(root, 'node_modules/.cache/react-chat-feedback-bench')
