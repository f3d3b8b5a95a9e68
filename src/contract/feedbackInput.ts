/** A thumb. */
export type Thumb = 'up' | 'down'

/** What a user said about a target, before it is put into the fields of the wire. */
export type FeedbackInput =
  | { kind: 'thumbs'; value: Thumb }
  | {
      kind: 'rating'
      /** 1 to 5; half steps are allowed. */
      value: number
    }
  | {
      kind: 'comment'
      /** The text; trimmed before it is sent. May be empty when there are reasons. */
      value: string
      /** Ids of the reasons chosen beside the text; an id has no comma and is not `retracted`. */
      reasons?: readonly string[] | undefined
    }
  | {
      kind: 'custom'
      value?: string | null | undefined
      score?: number | null | undefined
      comment?: string | null | undefined
    }

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Whether two inputs say the same; `null` stands for nothing said, or taken back. */
export function isSameInput(a: FeedbackInput | null, b: FeedbackInput | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'custom' || b.kind === 'custom') {
    return (
      a.kind === 'custom' &&
      b.kind === 'custom' &&
      (a.value ?? null) === (b.value ?? null) &&
      (a.score ?? null) === (b.score ?? null) &&
      (a.comment ?? null) === (b.comment ?? null)
    )
  }
  if (a.kind === 'comment' && b.kind === 'comment') {
    return a.value.trim() === b.value.trim() && sameList(a.reasons, b.reasons)
  }
  return a.kind === b.kind && a.value === b.value
}
