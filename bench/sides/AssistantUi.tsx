import { ActionBarPrimitive, useAuiState } from '@assistant-ui/react'
import { createAssistantUi } from './parts/createAssistantUi.tsx'
import { DownIcon, UpIcon } from './parts/icons.tsx'
import './parts/bare.css'

function Widget() {
  const said = useAuiState((state) => state.message.metadata.submittedFeedback?.type)
  return (
    <ActionBarPrimitive.Root className="group">
      <ActionBarPrimitive.FeedbackPositive className="item" aria-label="Good response">
        <UpIcon isFilled={said === 'positive'} />
      </ActionBarPrimitive.FeedbackPositive>
      <ActionBarPrimitive.FeedbackNegative className="item" aria-label="Bad response">
        <DownIcon isFilled={said === 'negative'} />
      </ActionBarPrimitive.FeedbackNegative>
    </ActionBarPrimitive.Root>
  )
}

/** Its feedback parts, in its runtime. */
export const AssistantUi = createAssistantUi(Widget)
