// What a page loads over what it has already. `npm run size`, a part of `npm test`, fails above a
// limit. Three are above their budget, which scripts/size.mjs prints beside them: there the limit is
// what was reached, with a little air. Whoever raises one says why:
// - everything in "." by 0.3 kB, for keeping the words of each widget apart, which took 0.55 kB off a page
//   with one of them, and for hooks of one idea each;
// - whatever has the client in it by 0.1 kB, for a check of its own of answers, which took 6.6 kB of zod
//   off every page whose bundler drops what is not used, and /contract by 0.3 kB, which exports it;
// - the hook and everything by 0.05 kB, for saying again what is said in the same words, which Orca left
//   out;
// - the test kit by 0.1 kB besides, for saying what Jest's jsdom lacks.
import * as library from './dist/index.js'

const react = ['react', 'react-dom']
const peers = [...react, '@tanstack/react-query', 'zod']
const thumbs = '{ createFeedbackClient, FeedbackProvider, ThumbsFeedback }'
const durable = ['indexedDBStore', 'durableStore']
const inMemory = Object.keys(library).filter((name) => !durable.includes(name))

/**
 * @param {string} name
 * @param {string} limit
 * @param {string} names what is imported
 * @param {string} file below dist
 */
const entry = (name, limit, names = '*', file = 'index') => ({
  name,
  limit,
  path: `dist/${file}.js`,
  import: names,
  ignore: peers,
  gzip: true,
})

export default [
  // Without a widget or a hook: what the promise of delivery costs, and already above the 7 kB that
  // were meant for a widget with it.
  entry('createFeedbackClient alone', '9.85 kB', '{ createFeedbackClient }'),
  entry(
    'the hook alone, with client and provider',
    '12.3 kB',
    thumbs.replace('Thumbs', 'useThumbs'),
  ),
  entry('ThumbsFeedback with client and provider', '13.7 kB', thumbs),
  entry(
    'ThumbsFeedback with indexedDBStore',
    '17.05 kB',
    thumbs.replace(' }', ', indexedDBStore }'),
  ),
  entry('everything in "."', '20.95 kB', `{ ${inMemory.join(', ')} }`),
  entry('everything in "." with indexedDBStore', '24.45 kB'),
  {
    ...entry('ThumbsFeedback, react-query and zod/mini counted in', '20.6 kB', thumbs),
    ignore: undefined,
    // Peer dependencies are left out by size-limit, whatever `ignore` says.
    modifyEsbuildConfig: (config) => ({
      ...config,
      external: [...react, 'react/*', 'react-dom/*'],
    }),
  },
  entry('react-chat-feedback/contract', '2.2 kB', '*', 'contract'),
  entry('react-chat-feedback/server', '7.1 kB', '*', 'server'),
  entry('react-chat-feedback/testing', '15.1 kB', '*', 'testing'),
  entry('react-chat-feedback/assistant-ui', '0.75 kB', '*', 'assistant-ui'),
  entry('one language', '1.1 kB', '*', 'locales/de'),
  { name: 'styles.css', path: 'dist/styles.css', limit: '3 kB', gzip: true },
]
