import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { organizationId, threadId } from '../page/ids.ts'
import { TwoButtons, type Vote } from './parts/TwoButtons.tsx'
import type { Side, WidgetProps } from './side.ts'

const queryClient = new QueryClient()

async function post(index: number, vote: Vote | null) {
  const said =
    vote === null
      ? { feedback_type: 'custom', value: 'retracted' }
      : { feedback_type: `thumbs_${vote}`, score: vote === 'up' ? 1 : 0 }
  const response = await fetch('/feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      key: 'message_helpfulness',
      thread_id: threadId(index),
      organization_id: organizationId,
      ...said,
    }),
  })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}

function Widget({ index }: WidgetProps) {
  const [value, setValue] = useState<Vote | null>(null)
  const { mutate } = useMutation({
    mutationFn: (vote: Vote | null) => post(index, vote),
    onMutate(vote) {
      setValue(vote)
      return value
    },
    onError(_error, _vote, before) {
      setValue(before ?? null)
    },
  })
  return <TwoButtons value={value} onChoose={(next) => mutate(next === value ? null : next)} />
}

function Around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

/** What a good developer writes in an afternoon: a mutation per widget, optimistic, rolled back. */
export const ByHand: Side = { Widget, Around }
