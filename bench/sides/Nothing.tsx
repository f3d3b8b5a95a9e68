import type { Side } from './side.ts'

/** Messages without widgets: what all sides are measured against. */
export const Nothing: Side = { Widget: () => null }
