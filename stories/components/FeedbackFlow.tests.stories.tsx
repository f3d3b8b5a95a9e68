import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { FeedbackFlow, type FlowForm } from '../../src/index.ts'
import { requestsOf, rowsOf, scriptNetwork } from '../support/api.ts'
import { asTested } from '../support/asTested.ts'
import { setBrowserOffline } from '../support/browserOffline.ts'
import { flowIn } from '../support/flowIn.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { hear } from '../support/hear.ts'
import { realUser } from '../support/realUser.ts'
import { reasons } from '../support/reasons.ts'
import { watchFocus } from '../support/watchFocus.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { withFeedback } from '../support/withFeedback.tsx'
import './stories.css'

/** The ways through the form, as tests: they look for English names, and for answers that arrive. */
const meta = preview.meta({
  title: 'Components/FeedbackFlow',
  component: FeedbackFlow,
  loaders: [freshThread],
  decorators: [withFeedback],
  globals: asTested,
  tags: ['!autodocs'],
  args: { threadId: '11111111-1111-1111-1111-111111111111', reasons },
  argTypes: widgetArgTypes,
  render: (args) => (
    <div className="story-room">
      <FeedbackFlow {...args} />
    </div>
  ),
})

interface Played {
  canvasElement: HTMLElement
  loaded: Record<string, unknown>
}

const saved = 'Feedback saved.'
const thanked = 'Thanks for your feedback.'
const offline = 'You’re offline. Feedback will be sent when you reconnect.'

/** With the keyboard alone: the vote, the form, away from it, back, and Send. */
async function walk({ canvasElement, loaded }: Played) {
  const user = await realUser()
  const flow = flowIn(canvasElement)
  const said = hear(canvasElement)
  const framesLost = watchFocus()

  await user.keyboard('{Tab}')
  expect(flow.up).toHaveFocus()
  await user.keyboard('{Tab}')
  expect(flow.down).toHaveFocus()
  expect(flow.down).toHaveAccessibleDescription('Opens an optional form')

  await user.keyboard(' ')
  await waitFor(() => expect(flow.form()).toHaveFocus())
  expect(flow.down).toHaveAttribute('aria-expanded', 'true')
  // The vote stands without the form.
  await waitFor(() => expect(said).toEqual([saved]))

  await user.keyboard('{Tab}')
  expect(flow.chip('Not correct')).toHaveFocus()
  await user.keyboard('{Tab}{Tab}')
  expect(flow.chip('Not what I asked')).toHaveFocus()
  await user.keyboard('{Tab}')
  expect(flow.field()).toHaveFocus()
  await user.keyboard('June is')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(flow.down).toHaveFocus())
  await waitFor(() => expect(flow.noForm()).toBeNull())
  expect(flow.down).toHaveAttribute('aria-pressed', 'true')

  await user.keyboard('{Tab}')
  expect(flow.edit('Add details')).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(flow.form()).toHaveFocus())
  expect(flow.field()).toHaveValue('June is')
  await user.keyboard('{Tab}{Tab}')
  expect(flow.chip('Incomplete')).toHaveFocus()
  await user.keyboard(' {Tab}{Tab}')
  expect(flow.field()).toHaveFocus()
  await user.keyboard('{End} missing.{Tab}')
  expect(flow.send()).toHaveFocus()
  await user.keyboard('{Tab}')
  expect(flow.close()).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(flow.edit('Add details')).toHaveFocus())

  await user.keyboard('{Enter}')
  await waitFor(() => expect(flow.form()).toHaveFocus())
  await user.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}{Enter}')
  await waitFor(() => expect(flow.down).toHaveFocus())
  expect(flow.thanks()).toBeVisible()
  await waitFor(() => expect(said).toEqual([saved, thanked]))
  await waitFor(() => expect(flow.noForm()).toBeNull())
  expect(framesLost()).toBe(0)
  expect(await requestsOf(threadOf({ loaded }))).toMatchObject([
    { feedback_type: 'thumbs_down', score: 0 },
    { feedback_type: 'comment', comment: 'June is missing.', value: 'incomplete' },
  ])
}

const byKeyboard = (form: FlowForm) => ({ args: { form }, play: walk })

export const KeyboardInline = meta.story(byKeyboard('inline'))
export const KeyboardPopover = meta.story(byKeyboard('popover'))
export const KeyboardDialog = meta.story(byKeyboard('dialog'))

/** Where the user has scrolled to, and not at the top of a long page. */
export const DialogInAScrolledPage = meta.story({
  args: { form: 'dialog' },
  render: (args) => (
    <div className="story-long">
      <FeedbackFlow {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const flow = flowIn(canvasElement)
    flow.down.scrollIntoView({ block: 'center' })
    const scrolled = scrollY
    expect(scrolled).toBeGreaterThan(1000)
    await userEvent.click(flow.down)
    await waitFor(() => expect(flow.form()).toHaveFocus())
    const { top, bottom } = flow.form().getBoundingClientRect()
    expect(top + bottom).toBeCloseTo(innerHeight, -1)
    expect(scrollY).toBe(scrolled)
  },
})

/** A press on the dialog's own edge is one inside; one beside it closes. */
export const PressesOfADialog = meta.story({
  args: { form: 'dialog' },
  play: async ({ canvasElement }) => {
    const user = await realUser()
    const flow = flowIn(canvasElement)
    await user.click(flow.down)
    await waitFor(() => expect(flow.form()).toHaveFocus())
    const edge = flow.form()
    expect(getComputedStyle(edge).paddingLeft).toBe('16px')
    const heard: EventTarget[] = []
    edge.addEventListener('mousedown', ({ target }) => target && heard.push(target))
    await user.click(edge, { position: { x: 8, y: 60 } })
    expect(heard).toEqual([edge])
    expect(flow.form()).toBeVisible()
    await user.click(edge, { position: { x: -12, y: 60 } })
    await waitFor(() => expect(flow.noForm()).toBeNull())
    expect(flow.down).toHaveFocus()
  },
})

/** With a mouse: Close gives the focus back to the thumb. */
export const CloseByMouse = meta.story({
  play: async ({ canvasElement }) => {
    const flow = flowIn(canvasElement)
    await userEvent.click(flow.down)
    expect(flow.form()).toHaveFocus()
    await userEvent.click(flow.close())
    expect(flow.down).toHaveFocus()
    await waitFor(() => expect(flow.noForm()).toBeNull())
    await userEvent.click(flow.edit('Add details'))
    expect(flow.form()).toHaveFocus()
    await userEvent.click(flow.close())
    expect(flow.edit('Add details')).toHaveFocus()
  },
})

/** A press beside the popover closes it, and the vote stays. */
export const PressBesideThePopover = meta.story({
  tags: ['real-input'],
  args: { form: 'popover' },
  render: (args) => (
    <div className="story-room">
      <FeedbackFlow {...args} />
      <button type="button" className="story-beside">
        Beside
      </button>
    </div>
  ),
  play: async ({ canvasElement, canvas }) => {
    const user = await realUser()
    const flow = flowIn(canvasElement)
    await user.click(flow.down)
    await waitFor(() => expect(flow.form()).toHaveFocus())
    const beside = canvas.getByRole('button', { name: 'Beside' })
    await user.click(beside)
    await waitFor(() => expect(flow.noForm()).toBeNull())
    expect(beside).toHaveFocus()
    expect(flow.down).toHaveAttribute('aria-pressed', 'true')
    // While it is open there is no button to open it.
    await user.click(flow.edit('Add details'))
    await waitFor(() => expect(flow.form()).toHaveFocus())
    expect(canvas.queryByRole('button', { name: 'Add details' })).toBeNull()
    await user.click(beside)
    await waitFor(() => expect(flow.noForm()).toBeNull())
  },
})

/** Escape that ends a composition of an input method is not ours. */
export const InputMethod = meta.story({
  play: async ({ canvasElement }) => {
    const flow = flowIn(canvasElement)
    await userEvent.click(flow.down)
    await userEvent.type(flow.field(), 'がつ')
    fireEvent.keyDown(flow.field(), { key: 'Escape', isComposing: true })
    expect(flow.field()).toHaveFocus()
    fireEvent.keyDown(flow.field(), { key: 'Escape' })
    await waitFor(() => expect(flow.noForm()).toBeNull())
    expect(flow.down).toHaveFocus()
  },
})

/** With a finger: the form's container has the focus, so that no keyboard covers it. */
export const Touch = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const flow = flowIn(canvasElement)
    const tap = (target: Element) => userEvent.pointer({ keys: '[TouchA]', target })
    const framesLost = watchFocus()
    await tap(flow.down)
    expect(flow.form()).toHaveFocus()
    await tap(flow.chip('Incomplete'))
    expect(flow.chip('Incomplete')).toBeChecked()
    await tap(flow.send())
    expect(flow.down).toHaveFocus()
    expect(framesLost()).toBe(0)
    await waitFor(async () => expect(await rowsOf(threadOf({ loaded }))).toHaveLength(2))
    expect((await requestsOf(threadOf({ loaded })))[1]).toMatchObject({
      feedback_type: 'custom',
      value: 'incomplete',
    })
  },
})

/** Up, then down: each vote is one row, and the form follows the one it is about. */
const after = (askAfter: 'up' | 'both' | 'never', asked: readonly boolean[]) => ({
  args: { askAfter },
  play: async ({ canvasElement, loaded }: Played) => {
    const { canvas, up, down } = flowIn(canvasElement)
    const isAsked = () => canvas.queryByRole('textbox') !== null
    for (const [index, thumb] of [up, down].entries()) {
      await userEvent.click(thumb)
      await waitFor(() => expect(isAsked()).toBe(asked[index]))
      await waitFor(async () => expect(await rowsOf(threadOf({ loaded }))).toHaveLength(index + 1))
    }
  },
})

export const AfterUp = meta.story(after('up', [true, false]))
export const AfterBothVotes = meta.story(after('both', [true, true]))
export const AfterNeither = meta.story(after('never', [false, false]))

/** What was sent can be changed: one more comment, and still one vote. */
export const EditAgain = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const flow = flowIn(canvasElement)
    await userEvent.click(flow.down)
    await userEvent.click(flow.chip('Not correct'))
    await userEvent.type(flow.field(), 'May is missing.')
    await userEvent.click(flow.send())
    await userEvent.click(flow.edit('Edit feedback'))
    expect(flow.field()).toHaveValue('May is missing.')
    expect(flow.chip('Not correct')).toBeChecked()
    await userEvent.type(flow.field(), ' June too.')
    await userEvent.click(flow.send())
    await waitFor(async () => expect(await rowsOf(threadOf({ loaded }))).toHaveLength(3))
    expect(await requestsOf(threadOf({ loaded }))).toMatchObject([
      { feedback_type: 'thumbs_down' },
      { comment: 'May is missing.', value: 'wrong' },
      { comment: 'May is missing. June too.', value: 'wrong' },
    ])
  },
})

/** Offline: vote and words wait, and go out in that order. Each is said once. */
export const Offline = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const flow = flowIn(canvasElement)
    const said = hear(canvasElement)
    await scriptNetwork({ threadId, network: 'offline' })
    setBrowserOffline(true)
    try {
      await userEvent.click(flow.down)
      await waitFor(() => expect(said).toEqual([offline]))
      await userEvent.type(flow.field(), 'June is missing.')
      await userEvent.click(flow.send())
      expect(await flow.canvas.findByText('Will send when online')).toBeVisible()
      await waitFor(() => expect(said).toEqual([offline, offline]))
      await scriptNetwork({ threadId })
    } finally {
      setBrowserOffline(false)
    }
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    // Two requests, answered in any order; of texts at the same moment the last is said.
    await waitFor(() => expect([saved, thanked]).toContain(said.at(-1)))
    expect(flow.down).toHaveFocus()
    expect(flow.canvas.queryByText('Will send when online')).toBeNull()
  },
})

/** Refused by the server: the reason and Retry stay visible, and the words are kept. */
export const RefusedByTheServer = meta.story({
  play: async ({ canvasElement, loaded }) => {
    const threadId = threadOf({ loaded })
    const flow = flowIn(canvasElement)
    const said = hear(canvasElement)
    const framesLost = watchFocus()
    await userEvent.click(flow.down)
    await waitFor(() => expect(said).toEqual([saved]))
    await scriptNetwork({
      threadId,
      faults: [{ fault: { type: 'status', status: 403 }, scope: { times: 1 } }],
    })
    await userEvent.type(flow.field(), 'June is missing.')
    await userEvent.click(flow.send())
    expect(await flow.canvas.findByText(/^Couldn’t send: Missing permission/)).toBeVisible()
    expect(flow.thanks()).toBeNull()
    expect(flow.down).toHaveFocus()
    const failed = 'Couldn’t send feedback. Your text is kept.'
    await waitFor(() => expect(said).toEqual([saved, failed]))

    await userEvent.click(flow.edit('Edit feedback'))
    expect(flow.field()).toHaveValue('June is missing.')
    await userEvent.click(flow.close())
    await waitFor(() => expect(flow.noForm()).toBeNull())
    await userEvent.click(flow.canvas.getByRole('button', { name: 'Retry' }))
    await waitFor(async () => expect(await rowsOf(threadId)).toHaveLength(2))
    await waitFor(() => expect(said).toEqual([saved, failed, thanked]))
    expect(framesLost()).toBe(0)
  },
})

/** In a host's `role=log`, which reads what is added to it: nothing of ours is read there. */
export const InsideALog = meta.story({
  render: (args) => (
    <div role="log" aria-label="Conversation">
      <p>Revenue was €4.82 million, up 11.6 % on Q2.</p>
      <FeedbackFlow {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const log = within(canvasElement).getByRole('log')
    const live = '[role=status], [role=alert], [role=log], output, [aria-live]'
    const read: string[] = []
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        // What is gone by now is in no region, and not read.
        const region = element?.closest(live)
        if (region && region.getAttribute('aria-live') !== 'off')
          read.push(element?.outerHTML ?? '')
      }
    }).observe(log, { childList: true, characterData: true, subtree: true })

    const said = hear(canvasElement)
    const flow = flowIn(canvasElement)
    await userEvent.click(flow.down)
    await waitFor(() => expect(said).toEqual([saved]))
    await userEvent.type(flow.field(), 'June is missing.')
    await userEvent.click(flow.send())
    await waitFor(() => expect(said).toEqual([saved, thanked]))
    await waitFor(() => expect(flow.noForm()).toBeNull())
    expect(read).toEqual([])
    const regions = [...log.querySelectorAll(live)]
    expect(regions.filter((region) => region.getAttribute('aria-live') !== 'off')).toEqual([])
  },
})
