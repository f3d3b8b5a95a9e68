import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import { scriptNetwork } from '../../support/api.ts'
import type { Loaded } from '../../support/freshThread.ts'
import { realUser } from '../../support/realUser.ts'
import { watchShifts } from '../../support/watchShifts.ts'
import { turns } from './conversation.ts'

/** As long as a server's own words may be: one line of a page, five of a column. */
const REASON =
  'This conversation was closed by its owner on 12 May, and takes no more feedback from you.'

const refusal = { type: 'status', status: 422, body: { detail: REASON } } as const

export interface Played extends Loaded {
  canvasElement: HTMLElement
  step: (label: string, play: () => Promise<void>) => unknown
}

/** Takes the widgets of a chat through their states, and expects that nothing around them moves. */
export async function nothingJumps({ canvasElement, loaded, step }: Played): Promise<void> {
  const threadId = String(loaded.threadId)
  const canvas = within(canvasElement)
  const user = await realUser()
  const group = (index: number) =>
    canvas.getAllByRole('group', { name: 'Rate this response' })[index] as HTMLElement
  const thumb = (index: number, name: string) => within(group(index)).getByRole('button', { name })
  const phase = (index: number, is: string) =>
    waitFor(() => expect(group(index)).toHaveAttribute('data-phase', is), { timeout: 8000 })
  const become = (network: 'slow' | '500' | 'online') => scriptNetwork({ threadId, network })

  // The second answer is complete, and the chat suggests a third question.
  await canvas.findByRole('button', { name: turns[2]?.question ?? '' }, { timeout: 8000 })
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const { jumped, isExcused } = watchShifts()
  // An event of a page is no input: whatever follows it counts.
  const vote = (index: number) => fireEvent.click(thumb(index, 'Good response'))

  await step('On its way for a while, then saved', async () => {
    await become('slow')
    vote(0)
    await phase(0, 'saved')
    expect(await jumped()).toEqual([])
  })

  await step('The server fails: it waits, and is sent after all', async () => {
    await become('500')
    vote(1)
    await phase(1, 'waiting')
    await become('online')
    await phase(1, 'saved')
    expect(await jumped()).toEqual([])
  })

  await step('The server fails, and then refuses', async () => {
    await become('500')
    vote(1)
    await phase(1, 'waiting')
    await scriptNetwork({ threadId, faults: [{ fault: refusal }] })
    await phase(1, 'rejected')
    expect(await jumped()).toEqual([])
    await become('online')
    await user.click(within(group(1)).getByRole('button', { name: 'Retry' }))
    await phase(1, 'saved')
  })

  await step('The form is sent: thanks come, and go', async () => {
    await user.click(thumb(1, 'Bad response'))
    await user.click(canvas.getByRole('checkbox', { name: 'Incomplete' }))
    const form = canvas.getByRole('group', { name: 'What went wrong?' })
    await user.click(within(form).getByRole('button', { name: 'Send' }))
    const thanks = () => within(group(1)).queryByText('Thanks for your feedback.')
    expect(thanks()).toBeVisible()
    await userEvent.unhover(group(1))
    thumb(1, 'Bad response').blur()
    await waitFor(() => expect(thanks()).toBeNull(), { timeout: 9000 })
    expect(await jumped()).toEqual([])
  })

  await step('The server refuses late: two lines of its reason and Retry', async () => {
    await scriptNetwork({ threadId, faults: [{ fault: refusal }] })
    vote(0)
    await phase(0, 'rejected')
    expect(await jumped()).toEqual([])
  })

  await step(
    'Asked for, the whole reason is there; Retry stays, and a press below lands',
    async () => {
      const words = within(group(0)).getByText(`Couldn’t send: ${REASON}`)
      const retry = within(group(0)).getByRole('button', { name: 'Retry' })
      const isWhole = () => words.scrollHeight <= words.clientHeight
      // In the widget: to press something, a browser may have to scroll.
      const place = () => {
        const [inside, around] = [retry, group(0)].map((it) => it.getBoundingClientRect())
        return inside && around && [inside.x - around.x, inside.y - around.y].map(Math.round)
      }
      const before = place()
      expect(isWhole()).toBe(innerWidth > 600)
      await user.click(words)
      expect(isWhole()).toBe(true)
      expect(place()).toEqual(before)
      await user.keyboard('{Tab}')
      expect(retry).toHaveFocus()
      expect(isWhole()).toBe(true)
      expect(place()).toEqual(before)
      await become('online')
      await user.click(words)
      const star = canvas.getByRole('radio', { name: '3 stars' })
      await user.click(star)
      expect(star).toBeChecked()
      await user.click(retry)
      await phase(0, 'saved')
      expect(await jumped()).toEqual([])
    },
  )

  const complaints = () =>
    canvas.queryAllByText(`Couldn’t send: ${REASON}`, { ignore: '[role=alert], [role=status]' })
      .length
  const refuse = async () => {
    await waitFor(() => expect(isExcused()).toBe(false))
    await scriptNetwork({ threadId, faults: [{ fault: refusal }] })
  }

  await step('Stars are refused late, and so is taking them back', async () => {
    const stars = canvas.getByRole('radiogroup', { name: 'Rate this conversation' })
    const saved = () => waitFor(() => expect(stars).toHaveAttribute('data-phase', 'saved'))
    await saved()
    await refuse()
    fireEvent.click(canvas.getByRole('radio', { name: '4 stars' }))
    await waitFor(() => expect(complaints()).toBe(1))
    expect(await jumped()).toEqual([])
    await become('online')
    await user.click(canvas.getByRole('button', { name: 'Retry' }))
    await saved()
    await refuse()
    fireEvent.click(canvas.getByRole('button', { name: 'Clear rating' }))
    await waitFor(() => expect(complaints()).toBe(1))
    expect(await jumped()).toEqual([])
  })

  await step('A comment is refused late', async () => {
    await refuse()
    const field = canvas.getByRole('textbox', { name: 'Your feedback' })
    fireEvent.change(field, { target: { value: 'A chart per region would save me a step.' } })
    fireEvent.click(canvas.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(complaints()).toBe(2))
    await waitFor(() => expect(field).toHaveValue('A chart per region would save me a step.'))
    expect(await jumped()).toEqual([])
  })
}
