import { type RefObject, useEffect, useRef } from 'react'
import type { CommentDraft } from '../client/index.ts'
import type { FeedbackState } from '../delivery/index.ts'
import { isFocusFree } from './focusedIn.ts'
import type { useCommentDraft } from './useCommentDraft.ts'

/**
 * Brings back into its field what was refused, to be mended, and takes it out again where it is stored
 * after all. By events of the delivery, not at each render: the user may have emptied the field since.
 * @param sentId what was sent from this field last, whose refusal takes the focus back
 */
export function useReturnedWords(
  { phase, pending }: FeedbackState,
  { offer, withdraw }: Pick<ReturnType<typeof useCommentDraft>, 'offer' | 'withdraw'>,
  field: RefObject<HTMLTextAreaElement | null>,
  sentId: string | null,
) {
  const returned = useRef<{ id: string; words: CommentDraft; offer: typeof offer }>(null)

  useEffect(() => {
    const refused = phase === 'rejected' || phase === 'expired' ? pending : null
    // Of another target, and a field begun anew: it comes back to its own.
    if (returned.current?.offer !== offer) returned.current = null
    if (refused?.input?.kind === 'comment' && returned.current?.id !== refused.id) {
      const words = { text: refused.input.value, reasons: refused.input.reasons ?? [] }
      returned.current = { id: refused.id, words, offer }
      offer(words)
      if (refused.id === sentId && isFocusFree(field.current?.form)) field.current?.focus()
    }
    if (phase === 'saved' && returned.current) {
      withdraw(returned.current.words)
      returned.current = null
    }
  }, [phase, pending, sentId, field, offer, withdraw])
}
