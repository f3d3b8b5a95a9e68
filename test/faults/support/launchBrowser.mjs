import { launchChromium } from './launchChromium.mjs'
import { launchFirefox } from './launchFirefox.mjs'

const launchers = { chromium: launchChromium, firefox: launchFirefox }

/** @typedef {keyof typeof launchers} BrowserName */

/** @param {string} name @returns {name is BrowserName} */
export const isBrowserName = (name) => Object.hasOwn(launchers, name)

/**
 * @typedef {object} LaunchSettings
 * @property {boolean} [blocksStorage] as a user's setting: no site may keep anything
 */

/**
 * @typedef {object} RunningBrowser
 * @property {import('playwright').BrowserContext} context
 * @property {() => Promise<void>} kill no time for anything
 * @property {() => Promise<void>} quit closes as a user closes it
 */

/**
 * @param {BrowserName} name
 * @param {string} profile the folder that outlives the browser
 * @param {LaunchSettings} [settings]
 * @returns {Promise<RunningBrowser>}
 */
export const launchBrowser = (name, profile, settings = {}) => launchers[name](profile, settings)
