import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ThumbsFeedback } from '../../src/index.ts'
import { renderWith, setOnline, threadId } from '../support/renderWith.tsx'

const up = () => screen.getByRole('button', { name: 'Good response' })
const down = () => screen.getByRole('button', { name: 'Bad response' })
const group = () => screen.getByRole('group', { name: 'Rate this response' })

afterEach(() => setOnline(true))

describe('ThumbsFeedback', () => {
  it('is a named group of two toggle buttons that are not pressed', () => {
    renderWith(<ThumbsFeedback threadId={threadId} />)
    expect(within(group()).getAllByRole('button')).toEqual([up(), down()])
    expect(up()).toHaveAttribute('aria-pressed', 'false')
    expect(down()).toHaveAttribute('aria-pressed', 'false')
    expect(up()).toHaveAttribute('type', 'button')
  })

  it('shows a press in the same task, and sends one vote', async () => {
    const { bodies, server } = renderWith(<ThumbsFeedback threadId={threadId} runId="run-1" />)
    act(() => up().click())
    expect(up()).toHaveAttribute('aria-pressed', 'true')
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(bodies()).toEqual([
      {
        key: 'message_helpfulness',
        feedback_type: 'thumbs_up',
        score: 1,
        thread_id: threadId,
        organization_id: '22222222-2222-2222-2222-222222222222',
        langsmith_run_id: 'run-1',
      },
    ])
  })

  it('changes the vote, then takes it back', async () => {
    const onValueChange = vi.fn()
    const { user, server } = renderWith(
      <ThumbsFeedback threadId={threadId} onValueChange={onValueChange} />,
    )
    await user.click(up())
    await user.click(down())
    expect(up()).toHaveAttribute('aria-pressed', 'false')
    expect(down()).toHaveAttribute('aria-pressed', 'true')
    await waitFor(() => expect(server.rows).toHaveLength(2))
    await user.click(down())
    expect(down()).toHaveAttribute('aria-pressed', 'false')
    await waitFor(() => expect(server.rows).toHaveLength(3))
    expect(server.rows.map((row) => [row.feedback_type, row.score, row.value])).toEqual([
      ['thumbs_up', 1, null],
      ['thumbs_down', 0, null],
      ['custom', null, 'retracted'],
    ])
    expect(onValueChange.mock.calls).toEqual([['up'], ['down'], [null]])
  })

  it('keeps the vote where it may not be taken back', async () => {
    const { user, server } = renderWith(<ThumbsFeedback threadId={threadId} retractable={false} />)
    await user.click(up())
    await user.click(up())
    expect(up()).toHaveAttribute('aria-pressed', 'true')
    await waitFor(() => expect(server.rows).toHaveLength(1))
  })

  it('is worked by keyboard: each thumb a Tab stop, Space and Enter press', async () => {
    const { user } = renderWith(<ThumbsFeedback threadId={threadId} />)
    await user.tab()
    expect(up()).toHaveFocus()
    await user.keyboard(' ')
    expect(up()).toHaveAttribute('aria-pressed', 'true')
    await user.tab()
    expect(down()).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(down()).toHaveAttribute('aria-pressed', 'true')
  })

  it.each(['disabled', 'readOnly'] as const)(
    'when %s: keeps its focus, but no vote',
    async (flag) => {
      const { user, server, client } = renderWith(
        <ThumbsFeedback threadId={threadId} {...{ [flag]: true }} />,
      )
      act(() => up().focus())
      await user.click(up())
      expect(up()).toHaveFocus()
      expect(up()).toHaveAttribute('aria-disabled', 'true')
      expect(up()).not.toHaveAttribute('disabled')
      expect(client.getState({ threadId }).phase).toBe('idle')
      expect(server.arrivals).toHaveLength(0)
    },
  )

  it('says that it waits while offline, and sends on return', async () => {
    setOnline(false)
    const { user, server } = renderWith(<ThumbsFeedback threadId={threadId} />)
    await user.click(up())
    expect(up()).toHaveAttribute('aria-pressed', 'true')
    expect(group()).toHaveTextContent('Will send when online')
    expect(server.arrivals).toHaveLength(0)
    act(() => setOnline(true))
    await waitFor(() => expect(server.rows).toHaveLength(1))
    await waitFor(() => expect(group()).toHaveTextContent(''))
  })

  it('keeps a refused vote on screen, says why, and sends it again on Retry', async () => {
    const { user, server } = renderWith(<ThumbsFeedback threadId={threadId} />)
    server.fault(
      {
        type: 'status',
        status: 422,
        body: { detail: [{ loc: ['body', 'score'], msg: 'must be lower', type: 'value_error' }] },
      },
      { times: 1 },
    )
    await user.click(up())
    expect(await within(group()).findByText('Couldn’t send: score: must be lower')).toBeVisible()
    expect(up()).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByRole('alert')).toBeInTheDocument()
    await user.click(within(group()).getByRole('button', { name: 'Retry' }))
    expect(up()).toHaveFocus()
    await waitFor(() => expect(server.rows).toHaveLength(1))
    expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument()
  })

  it('says that it needs a sign-in', async () => {
    const { user, server } = renderWith(<ThumbsFeedback threadId={threadId} />)
    server.fault({ type: 'status', status: 401 })
    await user.click(up())
    await waitFor(() => expect(group()).toHaveTextContent('Sign in to send'))
    expect(up()).toHaveAttribute('aria-pressed', 'true')
  })

  it('agrees at once with another widget on the same target', async () => {
    const { user } = renderWith(
      <>
        <ThumbsFeedback threadId={threadId} data-testid="first" />
        <ThumbsFeedback threadId={threadId} data-testid="second" />
      </>,
    )
    const thumbIn = (id: string) =>
      within(screen.getByTestId(id)).getByRole('button', { name: 'Good response' })
    await user.click(thumbIn('first'))
    expect(thumbIn('second')).toHaveAttribute('aria-pressed', 'true')
  })

  it('gives its root what is given to it, and each part its class', () => {
    const ref = createRef<HTMLDivElement>()
    renderWith(
      <ThumbsFeedback
        threadId={threadId}
        ref={ref}
        id="thumbs"
        size="lg"
        className="own"
        classNames={{ thumb: 'own-thumb' }}
      />,
    )
    expect(ref.current).toBe(group())
    expect(group()).toHaveAttribute('id', 'thumbs')
    expect(group()).toHaveClass('cf-thumbs', 'own')
    expect(group()).toHaveAttribute('data-size', 'lg')
    expect(up()).toHaveClass('cf-thumb', 'own-thumb')
    expect(group()).not.toHaveAttribute('threadid')
  })

  it('has no class of ours when it is unstyled', () => {
    renderWith(<ThumbsFeedback threadId={threadId} unstyled className="own" />)
    expect(group().outerHTML).not.toContain('cf-')
    expect(group()).toHaveClass('own')
    expect(group()).toHaveAttribute('data-slot', 'thumbs')
  })

  it('shows an svg of the host in its slot, also unstyled, also in two widgets that dress it each their way', () => {
    const icons = { up: <svg data-of="host" />, down: <svg /> }
    const bare = renderWith(<ThumbsFeedback threadId={threadId} unstyled icons={icons} />)
    const svg = () => up().querySelector('svg[data-of=host][data-slot=icon]')
    expect(svg()).not.toHaveAttribute('class')
    bare.unmount()
    renderWith(<ThumbsFeedback threadId={threadId} icons={icons} classNames={{ icon: 'own' }} />)
    expect(svg()).toHaveClass('cf-icon', 'own')
  })

  it('takes icons and words of the host', () => {
    renderWith(
      <ThumbsFeedback
        threadId={threadId}
        icons={{ up: (isChosen) => (isChosen ? '♥' : '♡') }}
        labels={{ thumbUp: 'I like it' }}
      />,
    )
    const heart = screen.getByRole('button', { name: 'I like it' })
    expect(heart).toHaveTextContent('♡')
    act(() => heart.click())
    expect(heart).toHaveTextContent('♥')
  })

  it('is filled where it is chosen', async () => {
    renderWith(<ThumbsFeedback threadId={threadId} />)
    const fill = () => up().querySelector('path')?.getAttribute('fill')
    expect(fill()).toBe('none')
    await userEvent.click(up())
    expect(fill()).toBe('currentColor')
  })

  it('never shows a token, even when the server quotes it in its refusal', async () => {
    const token = 'secret-token-8f3a1c'
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { user, server } = renderWith(<ThumbsFeedback threadId={threadId} />, {
      getToken: () => token,
    })
    const detail = `Not allowed for ${token}.`
    server.fault({ type: 'status', status: 403, body: { detail } })
    await user.click(up())
    expect(await screen.findByText(/Couldn’t send: Not allowed for …\./)).toBeVisible()
    expect(document.documentElement.outerHTML).not.toContain(token)
    expect(JSON.stringify(said.mock.calls)).not.toContain(token)
    said.mockRestore()
  })
})
