/**
 * What an entry should weigh at most, by its name in .size-limit.mjs. A limit there may be higher, where
 * the budget is not reached yet. @type {Record<string, number>} in kB, gzipped
 */
export const sizeBudgets = {
  'ThumbsFeedback with client and provider': 7,
  'everything in "."': 11,
  'everything in "." with indexedDBStore': 13,
  'ThumbsFeedback, react-query and zod/mini counted in': 28,
  'styles.css': 3,
}
