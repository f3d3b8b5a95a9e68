import { expect, it } from 'vitest'
import { validationErrorSchema } from '../../src/contract/index.ts'
import { postOf, serve, thread, thumb } from './support.ts'

const { key: _, ...keyless } = thumb

it.each([
  ['a missing field', keyless, 'missing', 'key', 'Field required', keyless],
  [
    'an empty key',
    { ...thumb, key: '' },
    'string_too_short',
    'key',
    'String should have at least 1 character',
    '',
  ],
  [
    'a key of null',
    { ...thumb, key: null },
    'string_type',
    'key',
    'Input should be a valid string',
    null,
  ],
  [
    'an unknown type',
    { ...thumb, feedback_type: 'thumbs' },
    'enum',
    'feedback_type',
    "Input should be 'thumbs_up', 'thumbs_down', 'rating', 'comment' or 'custom'",
    'thumbs',
  ],
  [
    'a thread that is no UUID',
    { ...thumb, thread_id: 'abc' },
    'uuid_parsing',
    'thread_id',
    'Input should be a valid UUID',
    'abc',
  ],
  [
    'an organization that is a number',
    { ...thumb, organization_id: 7 },
    'uuid_type',
    'organization_id',
    'UUID input should be a string, bytes or UUID object',
    7,
  ],
  [
    'a score in words',
    { ...thumb, score: 'up' },
    'float_type',
    'score',
    'Input should be a valid number',
    'up',
  ],
  [
    'a comment that is a list',
    { ...thumb, comment: ['a'] },
    'string_type',
    'comment',
    'Input should be a valid string',
    ['a'],
  ],
  [
    'a thumb scored 2',
    { ...thumb, score: 2 },
    'value_error',
    'score',
    'Value error, must be 0 to 1 for thumbs_up',
    2,
  ],
  [
    'a rating without a score',
    { ...thumb, feedback_type: 'rating', score: undefined },
    'value_error',
    'score',
    'Value error, must be 1 to 5 for rating',
    null,
  ],
  [
    'a blank comment',
    { ...thumb, feedback_type: 'comment', score: null, comment: ' ' },
    'value_error',
    'comment',
    'Value error, must not be blank for feedback_type comment',
    ' ',
  ],
])('answers 422 to %s', async (_, body, type, field, msg, input) => {
  const { server, post } = await serve()
  const response = await post(body)
  const answer = await response.json()
  expect(response.status).toBe(422)
  expect(validationErrorSchema.safeParse(answer).success).toBe(true)
  expect(answer.detail).toEqual([
    expect.objectContaining({ type, loc: ['body', field], msg, input }),
  ])
  expect(server.rows).toEqual([])
})

it('names every bad field at once', async () => {
  const { post } = await serve()
  const { detail } = await (await post({ thread_id: 'x', score: 'y', value: 1 })).json()
  expect(
    detail.map((issue: { loc: string[]; type: string }) => [issue.loc[1], issue.type]),
  ).toEqual([
    ['key', 'missing'],
    ['feedback_type', 'missing'],
    ['thread_id', 'uuid_parsing'],
    ['organization_id', 'missing'],
    ['score', 'float_type'],
    ['value', 'string_type'],
  ])
})

it.each([
  ['no body', '', 'missing', ['body']],
  ['a body that is not JSON', '{"key":', 'json_invalid', ['body', 0]],
  ['a list', '[]', 'model_attributes_type', ['body']],
  ['null', 'null', 'model_attributes_type', ['body']],
  ['a string', '"thumbs_up"', 'model_attributes_type', ['body']],
])('answers 422 to %s', async (_, body, type, loc) => {
  const { post } = await serve()
  const response = await post(body)
  expect(response.status).toBe(422)
  expect((await response.json()).detail).toEqual([expect.objectContaining({ type, loc })])
})

it.each(['text/plain', 'text/json'])('does not read JSON labelled %s', async (label) => {
  const { endpoint } = await serve()
  const response = await fetch(endpoint, postOf(thumb, { 'Content-Type': label }))
  expect((await response.json()).detail[0].type).toBe('model_attributes_type')
})

it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/problem+json'])(
  'reads JSON labelled %s',
  async (label) => {
    const { endpoint } = await serve()
    const response = await fetch(endpoint, postOf(thumb, { 'Content-Type': label }))
    expect(response.status).toBe(201)
  },
)

it('judges who asks, then what, then whether they may, then whether it exists', async () => {
  const users = { 'test-token': { userId: thread, mayCreate: false } }
  const { server, endpoint, post } = await serve({ users, threads: [] })
  const stranger = postOf({}, { Authorization: 'Bearer nobody' })
  expect((await fetch(endpoint, stranger)).status).toBe(401)
  expect((await post({})).status).toBe(422)
  expect((await post()).status).toBe(403)
  server.signIn('test-token', { userId: thread })
  expect((await post()).status).toBe(404)
})
