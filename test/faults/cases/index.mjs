import { clicking } from './clicking.mjs'
import { clocks } from './clocks.mjs'
import { crashes } from './crashes.mjs'
import { edges } from './edges.mjs'
import { hosts } from './hosts.mjs'
import { leaving } from './leaving.mjs'
import { limits } from './limits.mjs'
import { lostAnswers } from './lostAnswers.mjs'
import { outages } from './outages.mjs'
import { refusals } from './refusals.mjs'
import { storage } from './storage.mjs'
import { tabs } from './tabs.mjs'
import { tokens } from './tokens.mjs'

/** Every fault, by number. */
export const faults = [
  ...leaving,
  ...crashes,
  ...outages,
  ...lostAnswers,
  ...limits,
  ...tokens,
  ...refusals,
  ...clicking,
  ...tabs,
  ...storage,
  ...hosts,
  ...clocks,
  ...edges,
].sort((a, b) => a.number - b.number)
