import { comment } from './comment.mjs'
import { delivery } from './delivery.mjs'
import { flows } from './flow.mjs'
import { pages } from './pages.mjs'
import { stars } from './stars.mjs'
import { thumbs } from './thumbs.mjs'

/** @type {import('../takeJourney.mjs').Journey[]} */
export const journeys = [...thumbs, ...stars, ...comment, ...flows, ...delivery, ...pages]
