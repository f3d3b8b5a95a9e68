// What a page loads over what it has already. Reported by `npm run size` beside the budgets.
import * as library from './dist/index.js'

const path = 'dist/index.js'
const react = ['react', 'react-dom']
const peers = [...react, '@tanstack/react-query', 'zod']
const thumbs = '{ createFeedbackClient, FeedbackProvider, ThumbsFeedback }'
const durable = ['indexedDBStore', 'durableStore']
const inMemory = Object.keys(library).filter((name) => !durable.includes(name))

export default [
  {
    name: 'the hook alone, with client and provider',
    path,
    import: '{ createFeedbackClient, FeedbackProvider, useThumbsFeedback }',
    ignore: peers,
    gzip: true,
  },
  {
    name: 'ThumbsFeedback with client and provider',
    path,
    import: thumbs,
    ignore: peers,
    limit: '7 kB',
    gzip: true,
  },
  {
    name: 'ThumbsFeedback with indexedDBStore',
    path,
    import: thumbs.replace(' }', ', indexedDBStore }'),
    ignore: peers,
    gzip: true,
  },
  {
    name: 'everything in "."',
    path,
    import: `{ ${inMemory.join(', ')} }`,
    ignore: peers,
    limit: '11 kB',
    gzip: true,
  },
  {
    name: 'everything in "." with indexedDBStore',
    path,
    import: '*',
    ignore: peers,
    limit: '13 kB',
    gzip: true,
  },
  {
    name: 'ThumbsFeedback, react-query and zod/mini counted in',
    path,
    import: thumbs,
    // Peer dependencies are left out by size-limit, whatever `ignore` says.
    modifyEsbuildConfig: (config) => ({
      ...config,
      external: [...react, 'react/*', 'react-dom/*'],
    }),
    limit: '28 kB',
    gzip: true,
  },
  { name: 'styles.css', path: 'dist/styles.css', limit: '3 kB', gzip: true },
]
