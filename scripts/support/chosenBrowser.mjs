import { existsSync } from 'node:fs'

/**
 * The browser that a variable names, if it is set. One that does not exist is an error, because
 * quietly testing in another would mislead.
 * @param {string} variable
 */
export function chosenBrowser(variable) {
  const chosen = process.env[variable]
  if (chosen && !existsSync(chosen)) {
    throw new Error(`${variable} is ${chosen}, where there is no file. Correct it or unset it.`)
  }
  return chosen || undefined
}
