import { describe, expect, it } from 'vitest'
import { transportTo, transportToAnswer } from './support.ts'

describe('stored', () => {
  it.each([200, 201] as const)('is a row answered with %i', async (status) => {
    const { send, server } = await transportTo({ status })
    expect(await send()).toEqual({ type: 'stored', feedback: server.rows[0] })
    expect(server.rows).toHaveLength(1)
  })

  it('is a row with date-times without an offset', async () => {
    const { send, server } = await transportTo({ naiveDateTimes: true })
    expect(await send()).toEqual({ type: 'stored', feedback: server.rows[0] })
  })

  it('is a row with fields that nobody knows', async () => {
    const { send, server } = await transportTo()
    await send()
    const row = { ...server.rows[0], mood: 'sunny' }
    server.fault({ type: 'status', status: 201, body: row })
    expect(await send()).toEqual({ type: 'stored', feedback: row })
  })

  it.each([
    ['that breaks off', { type: 'brokenBody' }, 201, 'not JSON'],
    ['that is empty', { type: 'empty' }, 204, 'not JSON'],
    ['that is another text', { type: 'status', status: 200, body: 'OK' }, 200, 'not JSON'],
    ['that is another object', { type: 'status', status: 200, body: { ok: true } }, 200, 'key'],
    ['that is null', { type: 'status', status: 200, body: 'null' }, 200, 'not an object'],
    ['that is a list', { type: 'status', status: 200, body: [] }, 200, 'not an object'],
  ] as const)(
    'is an answer %s, and says that it breaks the contract',
    async (_, fault, status, detail) => {
      const { send, server } = await transportTo()
      server.fault(fault)
      const outcome = await send()
      expect(outcome).toEqual({
        type: 'stored',
        feedback: null,
        error: { kind: 'bad-answer', status, detail },
      })
    },
  )

  it('names the field of the answer that breaks the contract', async () => {
    const { send, server } = await transportTo()
    await send()
    server.fault({ type: 'status', status: 201, body: { ...server.rows[0], deleted: 'no' } })
    expect(await send()).toMatchObject({ type: 'stored', error: { detail: 'deleted' } })
  })

  it('is an answer whose body is cut off after its head', async () => {
    const { send } = await transportToAnswer((_, response) => {
      response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '500' })
      response.write('{"id":"3c90c3cc', () => response.destroy())
    })
    expect(await send()).toMatchObject({ type: 'stored', feedback: null })
  })

  it('is an answer whose body never comes to its end', async () => {
    const { send } = await transportToAnswer(
      (_, response) => {
        response.writeHead(201, { 'Content-Type': 'application/json' })
        response.write('{"id":"3c90c3cc')
      },
      { sendTimeout: 500 },
    )
    expect(await send()).toMatchObject({ type: 'stored', feedback: null })
  })

  // PHP says text/html of whatever it was not told about.
  it.each([200, 201, 204])('is an empty %i that calls itself a page', async (status) => {
    const { send } = await transportToAnswer((_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html; charset=UTF-8' })
      response.end()
    })
    expect(await send()).toMatchObject({ type: 'stored', error: { kind: 'bad-answer' } })
  })

  it('is a row that calls itself a page', async () => {
    const { send, server } = await transportTo()
    await send()
    server.fault({
      type: 'status',
      status: 200,
      body: JSON.stringify(server.rows[0]),
      headers: { 'Content-Type': 'text/html' },
    })
    expect(await send()).toEqual({ type: 'stored', feedback: server.rows[0] })
  })
})
