import {
  ActionBarPrimitive,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useAuiState,
} from '@assistant-ui/react'

function Thumb({ isDown }: { isDown?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true" data-down={isDown}>
      <path d="M3 11h4v9H3zM7 11l4-8c2 0 3 1.5 2.5 3.5L13 10h6a2 2 0 0 1 2 2.4l-1.4 6A2 2 0 0 1 17.6 20H7z" />
    </svg>
  )
}

function Question() {
  return (
    <MessagePrimitive.Root className="question">
      <MessagePrimitive.Parts />
    </MessagePrimitive.Root>
  )
}

function Answer() {
  const said = useAuiState(({ message }) => message.metadata.submittedFeedback?.type)
  return (
    <MessagePrimitive.Root className="answer">
      <MessagePrimitive.Parts />
      <ActionBarPrimitive.Root
        hideWhenRunning
        className="actions"
        role="group"
        aria-label="Rate this response"
      >
        <ActionBarPrimitive.FeedbackPositive
          aria-label="Good response"
          aria-pressed={said === 'positive'}
        >
          <Thumb />
        </ActionBarPrimitive.FeedbackPositive>
        <ActionBarPrimitive.FeedbackNegative
          aria-label="Bad response"
          aria-pressed={said === 'negative'}
        >
          <Thumb isDown />
        </ActionBarPrimitive.FeedbackNegative>
      </ActionBarPrimitive.Root>
    </MessagePrimitive.Root>
  )
}

/** A chat of assistant-ui's own parts. */
export function Thread() {
  return (
    <ThreadPrimitive.Root className="chat">
      <ThreadPrimitive.Messages components={{ UserMessage: Question, AssistantMessage: Answer }} />
      <ComposerPrimitive.Root className="composer">
        <ComposerPrimitive.Input aria-label="Your question" placeholder="Ask about your sales" />
        <ComposerPrimitive.Send>Ask</ComposerPrimitive.Send>
      </ComposerPrimitive.Root>
    </ThreadPrimitive.Root>
  )
}
