import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import type * as Entry from '../../src/server/index.ts'
import { rowOf } from '../contract/support.ts'
import { organization, postFrom, thumb, token } from './support.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

// What the runtimes at the edge have in common (WinterTC's Minimum Common API), as far as it is used.
const { AbortController, AbortSignal, Headers, ReadableStream, Request, Response } = globalThis
const { TextDecoder, TextEncoder, URL, clearTimeout, setTimeout } = globalThis
const web = {
  ...{ AbortController, AbortSignal, Headers, ReadableStream, Request, Response },
  ...{ TextDecoder, TextEncoder, URL, clearTimeout, setTimeout },
}

let code: string

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: path('../../src/server/index.ts'), formats: ['iife'], name: 'entry' },
    },
  })
  for (const bundle of [result].flat()) if ('output' in bundle) code = bundle.output[0].code
}, 60_000)

/** The entry in a world of its own, which has these names and those of the language. */
function load(world: object): typeof Entry {
  return runInContext(`${code}\nentry`, createContext({ ...world }))
}

it('needs nothing of Node', async () => {
  const sent: RequestInit[] = []
  const { createFeedbackHandler } = load({
    ...web,
    fetch: async (_url: string, init: RequestInit) => {
      sent.push(init)
      return Response.json(rowOf(thumb), { status: 201 })
    },
  })
  const handler = createFeedbackHandler({
    authorize: () => true,
    token,
    organizationId: organization,
  })
  const request = () => new Request('https://app.example/api/feedback', postFrom(thumb))
  const response = await handler(request())
  expect([response.status, await response.json()]).toEqual([201, rowOf(thumb)])
  // Some runtimes refuse what they do not know: mode, credentials, cache.
  expect(Object.keys(sent[0] ?? {}).sort()).toEqual([
    'body',
    'headers',
    'method',
    'redirect',
    'signal',
  ])
})

it('would fail here if it did', () => {
  const { createFeedbackHandler } = load({ ...web, URL: undefined })
  expect(() =>
    createFeedbackHandler({ authorize: () => true, token, organizationId: organization }),
  ).toThrow()
})
