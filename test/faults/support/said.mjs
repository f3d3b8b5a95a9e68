/** What the suite knows of a target: a thumb, a comment's text, or null for taken back. */
/** @typedef {string | null} Said */

/**
 * @typedef {object} Body the part of a request or row that tells what it says about what
 * @property {string} thread_id
 * @property {string} feedback_type
 * @property {string | null | undefined} [value]
 * @property {string | null | undefined} [comment]
 */

/** @type {Record<string, string>} */
const thumbs = { thumbs_up: 'up', thumbs_down: 'down' }

/**
 * Names a target in the suite: `thumbs 0`, `comment 2`.
 * @param {Body} body
 */
export function targetOf({ thread_id, feedback_type }) {
  const widget = Number.parseInt(thread_id.slice(0, 8), 16)
  return `${feedback_type === 'comment' ? 'comment' : 'thumbs'} ${widget}`
}

/**
 * @param {Body} body
 * @returns {Said}
 */
export function saidIn({ feedback_type, comment }) {
  if (feedback_type === 'comment') return comment ?? null
  return thumbs[feedback_type] ?? null
}
