import { launchChromium } from './launchChromium.mjs'
import { launchFirefox } from './launchFirefox.mjs'
import { launchWebKit } from './launchWebKit.mjs'

const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit }

/** @typedef {keyof typeof launchers} BrowserName */

/** @param {string} name @returns {name is BrowserName} */
export const isBrowserName = (name) => Object.hasOwn(launchers, name)

/** What faults need of a browser beyond pages. */
const abilities = {
  kill: 'a browser that can be killed, and keeps what it had stored',
  offline: 'a network that can be taken away',
  script: 'a script before those of the page',
  settings: 'settings of the browser',
  crash: 'a page that can be made to crash',
  freeze: 'a page that can be frozen',
  quota: 'a quota that can be set',
  cover: 'two tabs in one window',
}

/** @typedef {keyof typeof abilities} Ability */

/** @type {Record<BrowserName, readonly Ability[]>} */
const abilitiesOf = {
  chromium: ['kill', 'offline', 'script', 'settings', 'crash', 'freeze', 'quota', 'cover'],
  firefox: ['kill', 'offline', 'script', 'settings'],
  // A driven WebKitGTK keeps nothing for the next one.
  webkit: [],
}

/**
 * What a browser lacks of what is needed, in words.
 * @param {BrowserName} name
 * @param {readonly Ability[]} needs
 */
export function lackOf(name, needs) {
  const lack = needs.find((ability) => !abilitiesOf[name].includes(ability))
  return lack && abilities[lack]
}

/**
 * @typedef {object} LaunchSettings
 * @property {boolean} [blocksStorage] as a user's setting: no site may keep anything
 */

/**
 * @typedef {object} RunningBrowser
 * @property {import('playwright').BrowserContext} context
 * @property {string} [bindings] where a page finds what its driver cannot put into it
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
