import { expect, it } from 'vitest'
import type { FeedbackEvent } from '../../src/delivery/index.ts'
import { FeedbackError } from '../../src/transport/index.ts'
import {
  down,
  eventually,
  listenToConsole,
  organization,
  saved,
  setOnline,
  setUp,
  target,
  thread,
  up,
  watch,
} from './support.ts'

const resolved = {
  organizationId: organization,
  threadId: thread,
  runId: 'run-1',
  traceId: undefined,
  messageId: undefined,
  feedbackKey: 'message_helpfulness',
  kind: 'thumbs',
}

it('tells what happened in order, with the target, the input and the intent’s id', async () => {
  const { client, server, events } = await setUp()
  server.fault({ type: 'status', status: 500 }, { times: 2 })
  const first = client.submit(target, up)
  await saved(client)
  const second = client.retract(target)
  await eventually(() => expect(server.rows).toHaveLength(2))
  await saved(client)
  const about = { target: resolved, input: up, intentId: first }
  expect(events).toStrictEqual([
    { type: 'submitted', ...about },
    { type: 'waiting', ...about, error: expect.any(FeedbackError) },
    { type: 'delivered', ...about },
    { type: 'retracted', target: resolved, input: null, intentId: second },
    { type: 'delivered', target: resolved, input: null, intentId: second },
  ])
  expect(events[1]?.error).toMatchObject({ kind: 'server', status: 500 })
})

it('tells of a refusal with its reason', async () => {
  const { client, server, events } = await setUp()
  server.fault({ type: 'status', status: 403 })
  const intentId = client.submit(target, up)
  await eventually(() => expect(events).toHaveLength(2))
  expect(events[1]).toMatchObject({ type: 'rejected', target: resolved, input: up, intentId })
  expect(events[1]?.error).toMatchObject({ kind: 'forbidden', status: 403 })
})

it('tells of an intent that became too old', async () => {
  const { client, events } = await setUp({ timing: { expireAfter: -1 } })
  const intentId = client.submit(target, up)
  await eventually(() => expect(events).toHaveLength(2))
  expect(client.getState(target).phase).toBe('expired')
  expect(events.map(({ type, intentId: id }) => [type, id])).toEqual([
    ['submitted', intentId],
    ['expired', intentId],
  ])
  expect(events[1]?.error?.kind).toBe('expired')
})

it('tells the same id of one intent, and another of the next', async () => {
  const { client, events } = await setUp()
  const ids = [client.submit(target, up), client.submit(target, down)]
  await saved(client)
  expect(new Set(ids).size).toBe(2)
  for (const { input, intentId } of events) {
    expect(intentId).toBe(input?.value === 'up' ? ids[0] : ids[1])
  }
})

it('tells nothing of choices that were overtaken but that they were made', async () => {
  const { client, server, told } = await setUp()
  server.fault({ type: 'delay', ms: 30 }, { times: 1 })
  client.submit(target, up)
  client.retract(target)
  client.submit(target, down)
  await saved(client)
  expect(told()).toEqual([
    'submitted up',
    'retracted nothing',
    'submitted down',
    'delivered up',
    'delivered down',
  ])
})

it('tells of waiting once, not at each attempt', async () => {
  const { client, server, told } = await setUp()
  server.fault({ type: 'status', status: 500 }, { times: 4 })
  client.submit(target, up)
  await saved(client)
  expect(told()).toEqual(['submitted up', 'waiting up', 'delivered up'])
})

it('tells of waiting for the network', async () => {
  const { client, events } = await setUp()
  setOnline(false)
  client.submit(target, up)
  expect(events.map(({ type }) => type)).toEqual(['submitted', 'waiting'])
  expect(events[1]?.error?.kind).toBe('offline')
})

it('tells after the state has changed, so that a handler reads the new one', async () => {
  const phases: string[] = []
  const setup = await setUp({
    onEvent: ({ type }) => phases.push(`${type} ${setup.client.getState(target).phase}`),
  })
  setup.client.submit(target, up)
  await saved(setup.client)
  expect(phases.at(-1)).toBe('delivered saved')
})

it('goes on when onEvent throws, and says so once', async () => {
  const messages = listenToConsole()
  const { client, server, stored } = await setUp({
    onEvent: () => {
      throw new Error('my own mistake')
    },
  })
  server.fault({ type: 'status', status: 500 }, { times: 1 })
  const states = watch(client)
  client.submit(target, up)
  client.submit(target, down)
  await saved(client)
  expect(stored()).toEqual(['thumbs_down'])
  expect(states.at(-1)?.phase).toBe('saved')
  expect(messages()).toEqual([
    [expect.stringContaining('onEvent threw'), new Error('my own mistake')],
  ])
})

it('lets a handler submit', async () => {
  const events: FeedbackEvent[] = []
  const setup = await setUp({
    onEvent: (event) => {
      events.push(event)
      if (event.type === 'delivered' && event.input?.value === 'up') {
        setup.client.submit(target, { kind: 'custom', value: 'thanked' })
      }
    },
  })
  setup.client.submit(target, up)
  await eventually(() => expect(setup.stored()).toEqual(['thumbs_up', 'thanked']))
})
