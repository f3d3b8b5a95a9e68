const hidden = { table: { disable: true } }

/** A demo is what its story makes of it: there is nothing to set. */
export const demoArgTypes = { threadId: hidden, networks: hidden, options: hidden }
