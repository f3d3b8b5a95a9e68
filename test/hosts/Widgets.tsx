import { useEffect, useState } from 'react'
import {
  CommentBox,
  createFeedbackClient,
  FeedbackFlow,
  type FeedbackInput,
  type FeedbackLabels,
  FeedbackProvider,
  RatingStars,
  ThumbsFeedback,
} from '../../src/index.ts'
import { optionsFor, type ShownPhase } from '../../stories/support/shownPhase.ts'

const threadId = '11111111-1111-1111-1111-111111111111'
const organizationId = '22222222-2222-2222-2222-222222222222'

const said: FeedbackInput[] = [
  { kind: 'thumbs', value: 'up' },
  { kind: 'rating', value: 4 },
  { kind: 'comment', value: 'The table is what I needed.', reasons: ['incomplete'] },
]

const reasons = [
  { id: 'wrong', label: 'Not correct' },
  { id: 'incomplete', label: 'Incomplete' },
  { id: 'off-topic', label: 'Not what I asked' },
]

interface Section {
  name: string
  phase?: ShownPhase
  props?: { size?: 'sm' | 'lg'; disabled?: boolean; readOnly?: boolean }
}

const sections: Section[] = [
  { name: 'idle' },
  { name: 'small', props: { size: 'sm' } },
  { name: 'large', props: { size: 'lg' } },
  { name: 'saving', phase: 'saving' },
  { name: 'saved', phase: 'saved' },
  { name: 'offline', phase: 'offline' },
  { name: 'rejected', phase: 'rejected' },
  { name: 'read-only', phase: 'saved', props: { readOnly: true } },
  { name: 'disabled', phase: 'saved', props: { disabled: true } },
]

interface WidgetsProps {
  labels?: Partial<FeedbackLabels> | undefined
}

/** The widgets in one state. Each has a client of its own; nothing leaves the page. */
function WidgetSection({ name, phase = 'idle', props = {}, labels }: Section & WidgetsProps) {
  const [client] = useState(() => createFeedbackClient({ organizationId, ...optionsFor(phase) }))
  useEffect(() => {
    if (phase === 'idle') return
    for (const input of said) client.submit({ threadId, kind: input.kind }, input)
  }, [client, phase])
  return (
    <section id={name}>
      <FeedbackProvider client={client} labels={labels}>
        <div>
          <ThumbsFeedback threadId={threadId} {...props} />
        </div>
        <div>
          <RatingStars threadId={threadId} {...props} />
        </div>
        <CommentBox threadId={threadId} reasons={reasons} {...props} />
        <FeedbackFlow threadId={threadId} feedbackKey="flow" reasons={reasons} {...props} />
      </FeedbackProvider>
    </section>
  )
}

/** Every widget in some of its states, one section each. */
export function Widgets({ labels }: WidgetsProps) {
  return sections.map((section) => (
    <WidgetSection key={section.name} labels={labels} {...section} />
  ))
}
