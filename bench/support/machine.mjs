import { arch, cpus, platform, totalmem } from 'node:os'

/**
 * What kind of machine it is, without what would tell whose.
 * @param {import('playwright').Browser} browser
 */
export function machine(browser) {
  return {
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    platform: `${platform()} ${arch()}`,
    chromium: browser.version(),
    node: process.versions.node,
  }
}

/** @typedef {ReturnType<typeof machine>} Machine */
