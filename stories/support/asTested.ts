/**
 * The globals of a story with a play function: it looks for English names and answers that arrive,
 * whatever the toolbar says.
 */
export const asTested = { locale: 'en', network: 'online' } as const
