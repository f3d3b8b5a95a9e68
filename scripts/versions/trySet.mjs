import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyApp, installApp } from '../support/installApp.mjs'
import { root, run } from '../support/run.mjs'

/**
 * @typedef {object} VersionSet
 * @property {string} react
 * @property {string} query
 * @property {boolean} [isForced] whether npm has to be told to install these two together
 * @property {string} [typescript] an older one, to check types with
 */

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/** So that npm asks for nothing that it has, and says little. */
export const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']

/** @param {VersionSet} set */
function packagesOf({ react, query }) {
  const types = react.replace(/\..*/, '')
  return {
    react,
    'react-dom': react,
    '@types/react': types,
    '@types/react-dom': types,
    '@tanstack/react-query': query,
  }
}

/**
 * The version that is there, whatever was asked for.
 * @param {string} at
 * @param {string} name
 */
async function versionIn(at, name) {
  const text = await readFile(join(at, 'node_modules', name, 'package.json'), 'utf8')
  return JSON.parse(text).version
}

/**
 * Runs the tests that render, in a copy of this checkout, with other versions in it.
 * @param {string} at the copy
 * @param {VersionSet} set
 */
export async function testDom(at, set) {
  const packages = packagesOf(set)
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  const apart = ['--no-save', '--no-package-lock', '--legacy-peer-deps']
  run('npm', ['install', ...apart, ...quiet, ...wanted], { cwd: at })
  const report = join(at, 'dom.json')
  await rm(report, { force: true })
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const failure = attempt(() =>
    run('npx', ['vitest', 'run', '--project', 'dom', ...reporters], { cwd: at }),
  )
  const { numTotalTests, numPassedTests } = JSON.parse(await readFile(report, 'utf8'))
  return {
    react: await versionIn(at, 'react'),
    'react-dom': await versionIn(at, 'react-dom'),
    'react-query': await versionIn(at, '@tanstack/react-query'),
    tests: numTotalTests,
    passed: numPassedTests,
    dom: failure ?? 'passed',
  }
}

/**
 * Type-checks an app that has the packed package beside these versions.
 * @param {string} at a folder for the app
 * @param {VersionSet} set
 * @param {string} tarball
 */
export async function checkTypes(at, set, tarball) {
  const packages = packagesOf(set)
  await copyApp(join(root, 'test/package'), at)
  const { vite } = manifest.devDependencies
  const typescript = set.typescript ?? manifest.devDependencies.typescript
  const dependencies = { ...packages, typescript, vite, [manifest.name]: 'latest' }
  await writeFile(join(at, 'package.json'), JSON.stringify({ private: true, dependencies }))
  if (set.isForced) await writeFile(join(at, '.npmrc'), 'legacy-peer-deps=true\n')
  await installApp(at, tarball)
  // Of a forced pair, the one's declarations are not sound beside the other's.
  const args = set.isForced ? ['tsc', '--skipLibCheck'] : ['tsc']
  // As an older app has it: without `exports`, and without the bundler's types, which are too new.
  if (set.typescript)
    args.push(...'--moduleResolution node --esModuleInterop --types react'.split(' '))
  return { types: attempt(() => run('npx', args, { cwd: at })) ?? 'passed' }
}

/**
 * @param {() => void} work
 * @returns {string | undefined} why it failed: the other sets are tried all the same
 */
function attempt(work) {
  try {
    work()
    return undefined
  } catch (error) {
    return String(error)
  }
}
