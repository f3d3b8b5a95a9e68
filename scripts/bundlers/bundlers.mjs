/**
 * @typedef {object} Bundler
 * @property {string} name also of the folder below `out/` that it writes to
 * @property {string[]} command for npx, in `test/bundlers/`
 */

/** @type {readonly Bundler[]} */
export const bundlers = [
  { name: 'webpack', command: ['webpack'] },
  { name: 'rspack', command: ['rspack', 'build'] },
  { name: 'rollup', command: ['rollup', '--config', '--silent'] },
  {
    name: 'esbuild',
    command: ['esbuild', 'main.js', '--bundle', '--minify', '--outdir=out/esbuild'],
  },
  { name: 'parcel', command: ['parcel', 'build', 'index.html', '--dist-dir', 'out/parcel'] },
  {
    name: 'bun',
    command: ['bun', 'build', 'index.html', '--minify', '--production', '--outdir=out/bun'],
  },
]
