import { expect, userEvent, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.tsx'
import { FeedbackFlow } from '../../src/index.ts'
import { asTested } from '../support/asTested.ts'
import { atTwiceTheText } from '../support/atTwiceTheText.ts'
import { emulate } from '../support/emulate.ts'
import { expectNothingCut } from '../support/expectNothingCut.ts'
import { flowIn } from '../support/flowIn.ts'
import { freshThread, threadOf } from '../support/freshThread.ts'
import { arabicReasons, germanReasons, reasons } from '../support/reasons.ts'
import { StateMatrix } from '../support/StateMatrix.tsx'
import type { ShownPhase } from '../support/shownPhase.ts'
import { widgetArgTypes } from '../support/widgetArgs.ts'
import { shownIn, withFeedback } from '../support/withFeedback.tsx'
import { withTailwind } from '../support/withTailwind.ts'
import { arrows } from './arrows.tsx'
import { PlainFlow } from './headless/PlainFlow.tsx'
import './stories.css'

const meta = preview.meta({
  title: 'Components/FeedbackFlow',
  component: FeedbackFlow,
  loaders: [freshThread],
  decorators: [withFeedback],
  args: { threadId: '11111111-1111-1111-1111-111111111111', reasons },
  argTypes: {
    ...widgetArgTypes,
    askAfter: { control: 'inline-radio', options: ['down', 'up', 'both', 'never'] },
    form: { control: 'inline-radio', options: ['inline', 'popover', 'dialog'] },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Thumbs that ask why. The vote is stored at once; then a form offers reasons and a field. Whoever does not care to answer has voted all the same.',
      },
    },
  },
})

/** The vote of the stories that show a state. */
const vote = { kind: 'thumbs', value: 'down' } as const

const inPhase = (phase: ShownPhase) => shownIn(phase, vote)

/** Opens the form as a user does, for stories that show it open. */
async function open({ canvasElement }: { canvasElement: HTMLElement }) {
  const down = canvasElement.querySelector('[data-thumb=down]')
  if (down?.getAttribute('aria-expanded') === 'false') await userEvent.click(down)
}

/** Every prop by its control. */
export const Playground = meta.story({
  args: {
    askAfter: 'down',
    form: 'inline',
    maxLength: 2000,
    disabled: false,
    readOnly: false,
    retractable: true,
    unstyled: false,
  },
})

/** Press the thumb down: the vote is stored, and a form asks why. */
export const Default = meta.story()

/** The form below the thumbs. What follows moves down. */
export const Inline = meta.story({ play: open })

/** The form over the page, beside the thumbs. Nothing moves; a press elsewhere closes it. */
export const Popover = meta.story({
  tags: ['!autodocs'],
  args: { form: 'popover' },
  render: (args) => (
    <div className="story-room">
      <FeedbackFlow {...args} />
    </div>
  ),
  play: open,
})

/** The form as a modal dialog, for a page without room. */
export const Dialog = meta.story({ tags: ['!autodocs'], args: { form: 'dialog' }, play: open })

/** `askAfter="both"`, with other reasons after each vote. */
export const AfterBoth = meta.story({
  name: 'After both votes',
  args: {
    askAfter: 'both',
    reasons: {
      up: [
        { id: 'clear', label: 'Clear' },
        { id: 'complete', label: 'Complete' },
      ],
      down: reasons,
    },
  },
})

export const Sizes = meta.story({
  render: (args) => (
    <div className="story-sizes">
      {(['sm', 'md', 'lg'] as const).map((size) => (
        <FeedbackFlow
          key={size}
          {...args}
          size={size}
          feedbackKey={size}
          labels={{ flowDown: `What went wrong? (${size})` }}
        />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    for (const down of canvasElement.querySelectorAll('[data-thumb=down]')) {
      await userEvent.click(down)
    }
    expect(canvasElement.querySelectorAll('form')).toHaveLength(3)
  },
})

/** Each state of the vote, as the user sees it. */
export const StateMatrixOfFlow = meta.story({
  name: 'State matrix',
  parameters: { layout: 'fullscreen' },
  render: (args, context) => (
    <StateMatrix threadId={threadOf(context)} input={vote}>
      {(props) => <FeedbackFlow {...args} {...props} />}
    </StateMatrix>
  ),
})

/** On its way. A ring turns around the thumb once it takes longer than 400 ms. */
export const Saving = meta.story({ parameters: inPhase('saving') })

export const Saved = meta.story({ parameters: inPhase('saved') })

/** The server failed; it is tried again by itself. */
export const Waiting = meta.story({ parameters: inPhase('waiting') })

export const WaitingOffline = meta.story({
  name: 'Waiting, offline',
  parameters: inPhase('offline'),
})

/** Kept until the app knows the run, as while an answer streams. */
export const Held = meta.story({ parameters: inPhase('held') })

export const Unauthorized = meta.story({ parameters: inPhase('unauthorized') })

/** The server refused it: the reason in words, the vote still there, Retry. */
export const Rejected = meta.story({ parameters: inPhase('rejected') })

export const Expired = meta.story({ parameters: inPhase('expired') })

export const ReadOnly = meta.story({
  name: 'Read only',
  args: { readOnly: true },
  parameters: inPhase('saved'),
})

export const Disabled = meta.story({ args: { disabled: true } })

export const CustomIcons = meta.story({
  name: 'Custom icons',
  args: { icons: arrows, labels: { thumbUp: 'Vote up', thumbDown: 'Vote down' } },
  parameters: inPhase('saved'),
})

/** One variable brands it: `--cf-accent`. What stands on it becomes black or white by itself. */
export const Brand = meta.story({
  name: 'Brand theme',
  globals: { brand: 'violet' },
  play: async (context) => {
    await open(context)
    const { chip } = flowIn(context.canvasElement)
    await userEvent.click(chip('Incomplete'))
  },
  tags: ['!autodocs'],
})

/** Arabic, from right to left, with the words of `react-chat-feedback/locales/ar`. */
export const Arabic = meta.story({
  name: 'Arabic, right to left',
  globals: { locale: 'ar' },
  args: { reasons: arabicReasons },
  play: async (context) => {
    await open(context)
    const form = context.canvasElement.querySelector('[data-slot=panel]')
    await waitFor(() => expect(form).toBeVisible())
    const close = form?.querySelector('[data-slot=close]')
    const middle = (element: Element | null | undefined) => {
      const { left = 0, width = 0 } = element?.getBoundingClientRect() ?? {}
      return left + width / 2
    }
    expect(middle(close)).toBeLessThan(middle(form))
  },
})

/** German, whose words are long, in a column of 280 px. Nothing is cut off. */
export const LongGerman = meta.story({
  name: 'Long German labels',
  globals: { locale: 'de' },
  args: { reasons: germanReasons },
  render: (args) => (
    <div className="story-narrow">
      <FeedbackFlow {...args} />
    </div>
  ),
  play: async (context) => {
    await open(context)
    expectNothingCut(context.canvasElement.querySelector('.story-narrow') as HTMLElement)
  },
})

/** A reader's text at 200 %, in a column of 320 px. */
export const LargeText = meta.story({
  name: '200 % text',
  tags: ['!autodocs'],
  beforeEach: atTwiceTheText,
  render: (args) => (
    <div className="story-column">
      <FeedbackFlow {...args} />
    </div>
  ),
  play: async (context) => {
    await open(context)
    const { height } = flowIn(context.canvasElement).down.getBoundingClientRect()
    expect(height).toBeGreaterThanOrEqual(64)
    expectNothingCut(context.canvasElement.querySelector('.story-column') as HTMLElement)
  },
})

/** The user's own colours. To see them here, switch them on in the system or in the DevTools. */
export const ForcedColours = meta.story({
  name: 'Forced colours',
  globals: asTested,
  tags: ['!autodocs'],
  play: async (context) => {
    await open(context)
    const { down, chip } = flowIn(context.canvasElement)
    await userEvent.click(chip('Incomplete'))
    await emulate([
      { forcedColors: true, reducedMotion: true },
      () => {
        const chosen = getComputedStyle(chip('Incomplete').parentElement as Element)
        expect(getComputedStyle(down).color).toBe(chosen.backgroundColor)
        expect(chosen.backgroundColor).not.toBe(chosen.color)
      },
    ])
  },
})

/** Tailwind 4 with its preflight: it takes nothing away, and its utilities win over our classes. */
export const Tailwind = meta.story({
  globals: asTested,
  tags: ['!autodocs'],
  beforeEach: () => withTailwind('rounded-3xl rounded-none border-sky-700'),
  args: { classNames: { thumb: 'rounded-3xl', panel: 'rounded-none border-sky-700' } },
  play: async (context) => {
    await open(context)
    const { down, form } = flowIn(context.canvasElement)
    await waitFor(() => expect(form()).toBeVisible())
    expect(getComputedStyle(form()).borderRadius).toBe('0px')
    expect(getComputedStyle(form()).padding).toBe('16px')
    expect(getComputedStyle(down).borderRadius).toBe('24px')
  },
})

/** No class of ours: `data-slot` and `classNames` are there for your own CSS. */
export const Unstyled = meta.story({
  args: {
    unstyled: true,
    classNames: {
      thumb: 'story-plain',
      edit: 'story-plain',
      close: 'story-plain',
      send: 'story-plain',
      comment: 'story-form',
      reason: 'story-choice',
    },
  },
  play: async (context) => {
    await open(context)
    expect(context.canvasElement.querySelector('[class^=cf-]')).toBeNull()
  },
})

/** `useFeedbackFlow` and `useCommentFeedback`: prop getters, and a look of its own. */
export const FromHooks = meta.story({
  name: 'Built from hooks alone',
  globals: asTested,
  render: ({ threadId, messageId, hold }) => (
    <PlainFlow threadId={threadId} messageId={messageId} hold={hold} reasons={reasons} />
  ),
  play: async ({ canvasElement }) => {
    const { down, chip, send, noForm, thanks } = flowIn(canvasElement)
    await userEvent.click(down)
    await userEvent.click(chip('Incomplete'))
    await userEvent.click(send())
    expect(noForm()).toBeNull()
    expect(down).toHaveFocus()
    expect(thanks()).toBeVisible()
    expect(canvasElement.querySelector('[class^=cf-]')).toBeNull()
  },
})
