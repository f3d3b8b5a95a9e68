import { expect, it, vi } from 'vitest'
import { createFeedbackHandler, FeedbackHandlerError } from '../../src/server/index.ts'
import { organization, token } from './support.ts'

const good = { authorize: () => true, token, organizationId: organization }

function mistakeIn(options: object): FeedbackHandlerError {
  try {
    createFeedbackHandler({ ...good, ...options })
  } catch (error) {
    if (error instanceof FeedbackHandlerError) return error
    throw error
  }
  throw new Error('It was accepted')
}

it.each([
  ['no session check', { authorize: undefined }, 'authorize is not a function, so anybody could'],
  ['no token', { token: undefined }, 'token is missing. Give'],
  ['an empty token', { token: ' \n' }, 'token is empty. Give'],
  ['a token with its scheme', { token: `Bearer ${token}` }, 'begins with "Bearer", which is added'],
  ['a token no header carries', { token: `${token}\r\nX: y` }, 'holds what no header can carry'],
  ['no organization', { organizationId: undefined }, 'organizationId is neither a GUID nor'],
  [
    'an organization that is no GUID',
    { organizationId: 'acme' },
    'Give the id of the organization',
  ],
  ['an upstream without a host', { upstream: '/feedback' }, 'upstream is not an http or https URL'],
  [
    'an upstream that is no web page',
    { upstream: 'file:///x' },
    'upstream is not an http or https',
  ],
  [
    'a password in upstream',
    { upstream: 'https://a:b@c.example' },
    'upstream holds a user name or a',
  ],
  ['a time that is none', { timeout: 0 }, 'timeout is not a positive number. Give milliseconds'],
  [
    'a limit that is none',
    { bodyLimit: Number.NaN },
    'bodyLimit is not a positive number. Give bytes',
  ],
  ['any origin', { allowedOrigins: ['*'] }, 'allowedOrigins holds "*", which is not an origin'],
  ['a page', { allowedOrigins: ['https://a.example/b'] }, 'Write "https://a.example".'],
  ['a default port', { allowedOrigins: ['https://a.example:443'] }, 'Write "https://a.example".'],
  ['a permit that is none', { permit: true }, 'permit is not a function. Leave it out'],
  ['an onError that is none', { onError: console }, 'onError is not a function. Leave it out'],
])('refuses %s, and says what to do', (_, options, said) => {
  const error = mistakeIn(options)
  expect(error.message).toContain(said)
  expect(error).toMatchObject({ kind: 'configuration', name: 'FeedbackHandlerError' })
  expect(error.message + error.stack).not.toContain(token)
})

it('refuses to start where there is no fetch, unless it is given one', () => {
  vi.stubGlobal('fetch', undefined)
  try {
    expect(mistakeIn({}).message).toContain('there is no global fetch. Give one as fetch.')
    expect(createFeedbackHandler({ ...good, fetch: async () => new Response() })).toBeTypeOf(
      'function',
    )
  } finally {
    vi.unstubAllGlobals()
  }
})

it.each([
  ['functions', { token: () => token, organizationId: () => organization }],
  ['origins of apps in a shell', { allowedOrigins: ['capacitor://localhost', 'http://a.b:81'] }],
  ['a token that ends in a line break', { token: `${token}\n` }],
  ['no end of time', { timeout: Number.POSITIVE_INFINITY }],
])('takes %s', (_, options) => {
  expect(createFeedbackHandler({ ...good, ...options })).toBeTypeOf('function')
})
