import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { memo, Profiler, type ReactNode, StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  FeedbackProvider,
  ThumbsFeedback,
  useFeedback,
  useFeedbackClient,
  useOutbox,
} from '../../src/index.ts'
import { createTestClient, renderWith, setOnline, threadId } from '../support/renderWith.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  setOnline(true)
})

const threads = Array.from(
  { length: 20 },
  (_, index) => `${String(index).padStart(8, '0')}-1111-4111-8111-111111111111`,
)

function withProvider(options = {}) {
  const test = createTestClient(options)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <FeedbackProvider client={test.client}>{children}</FeedbackProvider>
    </StrictMode>
  )
  return { ...test, wrapper }
}

describe('useFeedback', () => {
  it('takes any kind of input, custom ones included', async () => {
    const { wrapper, bodies, server } = withProvider()
    const { result } = renderHook(
      () => useFeedback({ threadId, feedbackKey: 'copied', kind: 'custom' }),
      { wrapper },
    )
    act(() => void result.current.submit({ kind: 'custom', value: 'table', score: 3 }))
    expect(result.current.value).toEqual({ kind: 'custom', value: 'table', score: 3 })
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toEqual([
      {
        key: 'copied',
        feedback_type: 'custom',
        value: 'table',
        score: 3,
        thread_id: threadId,
        organization_id: '22222222-2222-2222-2222-222222222222',
      },
    ])
    act(() => void result.current.retract())
    expect(result.current.value).toBeNull()
    await waitFor(() => expect(server.rows.at(-1)).toMatchObject({ value: 'retracted' }))
  })

  it('holds what is said until the run is known, and then sends it with the run', async () => {
    const { wrapper, bodies, server } = withProvider()
    const { result, rerender } = renderHook(
      ({ runId }: { runId?: string }) =>
        useFeedback({ threadId, messageId: 'message-1', runId, hold: !runId }),
      { wrapper, initialProps: {} },
    )
    act(() => void result.current.submit({ kind: 'thumbs', value: 'up' }))
    expect(result.current.state.phase).toBe('held')
    expect(server.arrivals).toHaveLength(0)
    rerender({ runId: 'run-1' })
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toMatchObject([{ feedback_type: 'thumbs_up', langsmith_run_id: 'run-1' }])
    expect(result.current.value).toEqual({ kind: 'thumbs', value: 'up' })
  })

  it('follows the target when its props change', async () => {
    const { wrapper } = withProvider()
    const { result, rerender } = renderHook(
      ({ runId }: { runId: string }) => useFeedback({ threadId, runId }),
      { wrapper, initialProps: { runId: 'a' } },
    )
    act(() => void result.current.submit({ kind: 'thumbs', value: 'up' }))
    rerender({ runId: 'b' })
    expect(result.current.value).toBeNull()
    rerender({ runId: 'a' })
    expect(result.current.value).toEqual({ kind: 'thumbs', value: 'up' })
  })

  it('delivers although the widget is gone before the answer', async () => {
    const { user, server, unmount } = renderWith(<ThumbsFeedback threadId={threadId} />)
    server.fault({ type: 'delay', ms: 30 })
    await user.click(screen.getByRole('button', { name: 'Good response' }))
    unmount()
    await waitFor(() => expect(server.rows).toHaveLength(1))
  })
})

describe('rendering', () => {
  it('renders one of twenty widgets for a click, and no other', async () => {
    const renders = new Map<string, number>()
    const Counted = memo(({ thread }: { thread: string }) => (
      <Profiler id={thread} onRender={(id) => renders.set(id, (renders.get(id) ?? 0) + 1)}>
        <ThumbsFeedback threadId={thread} data-testid={thread} />
      </Profiler>
    ))
    const { user, server } = renderWith(
      threads.map((thread) => <Counted key={thread} thread={thread} />),
    )
    renders.clear()
    const thumbs = screen.getAllByRole('button', { name: 'Good response' })
    await user.click(thumbs[7] as HTMLElement)
    await waitFor(() => expect(server.rows).toHaveLength(1))
    await waitFor(() => expect([...renders.keys()]).toEqual([threads[7]]))
    // Saving, then saved.
    expect(renders.get(threads[7] as string)).toBeLessThanOrEqual(2)
  })

  it('keeps two providers on a page apart', async () => {
    const first = createTestClient()
    const second = createTestClient()
    render(
      <>
        <FeedbackProvider client={first.client}>
          <ThumbsFeedback threadId={threadId} />
        </FeedbackProvider>
        <FeedbackProvider client={second.client}>
          <ThumbsFeedback threadId={threadId} />
        </FeedbackProvider>
      </>,
    )
    const [one, two] = screen.getAllByRole('button', { name: 'Good response' })
    act(() => one?.click())
    expect(one).toHaveAttribute('aria-pressed', 'true')
    expect(two).toHaveAttribute('aria-pressed', 'false')
    await waitFor(() => expect(first.server.rows).toHaveLength(1))
    expect(second.server.arrivals).toHaveLength(0)
  })
})

describe('useOutbox', () => {
  it('counts what is not stored yet, and tries all of it again', async () => {
    const { wrapper, client, server } = withProvider()
    const { result } = renderHook(() => useOutbox(), { wrapper })
    expect(result.current).toMatchObject({ pending: 0, waiting: 0, failed: 0 })
    server.fault({ type: 'status', status: 422 })
    act(() => {
      for (const thread of threads.slice(0, 3)) {
        client.submit({ threadId: thread }, { kind: 'thumbs', value: 'up' })
      }
    })
    expect(result.current).toMatchObject({ pending: 3, failed: 0 })
    await waitFor(() => expect(result.current).toMatchObject({ pending: 0, failed: 3 }))
    server.clearFaults()
    act(() => result.current.retryAll())
    await waitFor(() => expect(result.current).toMatchObject({ pending: 0, failed: 0 }))
    expect(server.rows).toHaveLength(3)
    setOnline(false)
    act(
      () => void client.submit({ threadId: threads[9] as string }, { kind: 'thumbs', value: 'up' }),
    )
    expect(result.current).toMatchObject({ pending: 0, waiting: 1, failed: 0 })
  })
})

describe('mistakes in development', () => {
  it('says once that there is no provider, and the host’s tree stays up', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    render(
      <main>
        <ThumbsFeedback threadId={threadId} />
        <ThumbsFeedback threadId={threadId} />
      </main>,
    )
    expect(screen.getAllByRole('button', { name: 'Good response' })).toHaveLength(2)
    expect(error).toHaveBeenCalledOnce()
    expect(error.mock.calls[0]?.[0]).toMatch(/FeedbackProvider.*Put <FeedbackProvider client/)
  })

  it('gives a client that does nothing to useFeedbackClient without a provider', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { result } = renderHook(() => useFeedbackClient())
    result.current.submit({ threadId }, { kind: 'thumbs', value: 'up' })
    expect(result.current.getState({ threadId }).phase).toBe('idle')
  })

  it('names a threadId that is no GUID, once for many widgets, and keeps what is said', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { user, server } = renderWith(
      <>
        <ThumbsFeedback threadId="thread-1" />
        <ThumbsFeedback threadId="thread-1" runId="run" />
      </>,
    )
    expect(error).toHaveBeenCalledOnce()
    expect(error.mock.calls[0]?.[0]).toMatch(/threadId must be a GUID.*got "thread-1"/)
    const [thumb] = screen.getAllByRole('button', { name: 'Good response' })
    await user.click(thumb as HTMLElement)
    expect(thumb).toHaveAttribute('aria-pressed', 'true')
    expect(await screen.findByRole('button', { name: 'Retry' })).toBeVisible()
    expect(server.arrivals).toHaveLength(0)
  })
})
