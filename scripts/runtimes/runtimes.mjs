import { join } from 'node:path'

/**
 * @typedef {object} Runtime
 * @property {string} name
 * @property {(app: string, port: number) => string[]} command serves `test/runtimes/`
 */

/** @param {string} app @param {string} name */
const bin = (app, name) => join(app, 'node_modules/.bin', name)

const mayOfDeno = ['--allow-net', '--allow-env', '--allow-read']

/** @type {readonly Runtime[]} */
export const runtimes = [
  { name: 'bun', command: (app) => [bin(app, 'bun'), 'bun.mjs'] },
  {
    name: 'deno',
    command: (app) => [
      bin(app, 'deno'),
      'run',
      ...mayOfDeno,
      '--node-modules-dir=manual',
      'deno.mjs',
    ],
  },
  {
    name: 'workerd',
    command: (app, port) => [
      bin(app, 'workerd'),
      'serve',
      'workerd.capnp',
      `--socket-addr=http=127.0.0.1:${port}`,
    ],
  },
]
