import { act, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { FeedbackProvider, RatingStars, ThumbsFeedback } from '../../src/index.ts'
import { createTestClient } from '../support/renderWith.tsx'

const MANY = 50

const threadOf = (index: number) => `${String(index).padStart(8, '0')}-1111-1111-1111-111111111111`

const chat = (count: number, widget: (index: number) => ReactNode) =>
  Array.from({ length: count }, (_, index) => (
    <article key={threadOf(index)}>{widget(index)}</article>
  ))

function renderChat(count: number, widget: (index: number) => ReactNode) {
  const test = createTestClient()
  const result = render(
    <FeedbackProvider client={test.client}>{chat(count, widget)}</FeedbackProvider>,
  )
  return { ...result, ...test }
}

afterEach(() => vi.restoreAllMocks())

it('renders the widgets of the clicked target and no other', async () => {
  const renders = new Map<string, number>()
  // An icon's function is called in each render: it counts them without touching the library.
  const counted = (name: string, index: number) => (
    <ThumbsFeedback
      threadId={threadOf(index)}
      icons={{
        up: () => {
          renders.set(name, (renders.get(name) ?? 0) + 1)
          return '↑'
        },
      }}
    />
  )
  const { getAllByRole, client } = renderChat(MANY, (index) => (
    <>
      {counted(`${index}`, index)}
      {index === 7 && counted('7, again', 7)}
    </>
  ))
  renders.clear()
  act(() => getAllByRole('button', { name: 'Good response' })[7]?.click())
  await waitFor(() => expect(client.getState({ threadId: threadOf(7) }).phase).toBe('saved'))
  // Saving, then saved.
  expect(Object.fromEntries(renders)).toEqual({ '7': 2, '7, again': 2 })
})

it('does not render with a parent that streams, while its own props stay the same', () => {
  let renders = 0
  const up = () => {
    renders += 1
    return '↑'
  }
  const icons = { up }
  const { client } = createTestClient()
  const at = (text: string) => (
    <FeedbackProvider client={client}>
      {text}
      <ThumbsFeedback threadId={threadOf(0)} icons={icons} />
    </FeedbackProvider>
  )
  const { rerender } = render(at('It'))
  for (const text of ['It rains', 'It rains in', 'It rains in May']) rerender(at(text))
  expect(renders).toBe(1)
})

it.each([
  ['ThumbsFeedback', 7, (index: number) => <ThumbsFeedback threadId={threadOf(index)} />],
  ['RatingStars', 23, (index: number) => <RatingStars threadId={threadOf(index)} />],
])('makes no more elements for %s than %d', (_name, most, widget) => {
  const { container } = renderChat(1, widget)
  expect(container.querySelectorAll('article *')).toHaveLength(most)
})

it.each([
  ['ThumbsFeedback', 0, (index: number) => <ThumbsFeedback threadId={threadOf(index)} />],
  // React itself listens to `invalid` on each input.
  ['RatingStars', 5, (index: number) => <RatingStars threadId={threadOf(index)} />],
])('keeps no timer for an idle %s, and %d listeners', (_name, own, widget) => {
  const listens = vi.spyOn(EventTarget.prototype, 'addEventListener')
  const clocks = (['setTimeout', 'setInterval', 'requestAnimationFrame'] as const).map((name) =>
    vi.spyOn(globalThis, name),
  )
  const countFor = (count: number) => {
    for (const spy of [listens, ...clocks]) spy.mockClear()
    const { unmount } = renderChat(count, widget)
    const counts = [listens, ...clocks].map(({ mock }) => mock.calls.length)
    unmount()
    return counts
  }
  // What the provider and React keep for a page, they keep for a page of many too.
  const [listeners = 0, ...timers] = countFor(1)
  expect(countFor(MANY)).toEqual([listeners + own * (MANY - 1), ...timers])
})

it('sends one request for one click', async () => {
  const { getAllByRole, server, client } = renderChat(MANY, (index) => (
    <ThumbsFeedback threadId={threadOf(index)} />
  ))
  act(() => getAllByRole('button', { name: 'Bad response' })[3]?.click())
  await waitFor(() => expect(client.getState({ threadId: threadOf(3) }).phase).toBe('saved'))
  expect(server.arrivals).toHaveLength(1)
})
