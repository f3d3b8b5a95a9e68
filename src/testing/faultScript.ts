import type { FaultScope, FeedbackFault } from './faults.ts'

interface Entry {
  fault: FeedbackFault
  /** The fields of the body it asks for, by their names on the wire. */
  fields: [name: string, expected: string][]
  skip: number
  times: number
}

function checkFault(fault: FeedbackFault): void {
  if (fault.type !== 'status') return
  const { status } = fault
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new RangeError(
      `The fault's status is ${status}, which no HTTP answer can carry. Give a whole number from 200 to 599.`,
    )
  }
}

function fieldsOf({ threadId, runId, key, feedbackType }: FaultScope): Entry['fields'] {
  const fields: [string, string | undefined][] = [
    ['thread_id', threadId],
    ['langsmith_run_id', runId],
    ['key', key],
    ['feedback_type', feedbackType],
  ]
  return fields.filter((field): field is [string, string] => field[1] !== undefined)
}

function matches({ fields }: Entry, body: unknown): boolean {
  const said = Object(body) as Record<string, unknown>
  return fields.every(([name, expected]) => said[name] === expected)
}

/** The faults to come, in the order in which they were scripted. */
export function createFaultScript() {
  let entries: Entry[] = []

  return {
    /** Adds a fault; the answer takes it out again. */
    add(fault: FeedbackFault, scope: FaultScope = {}): () => void {
      checkFault(fault)
      const { skip = 0, times = Number.POSITIVE_INFINITY } = scope
      const entry: Entry = { fault, fields: fieldsOf(scope), skip, times }
      entries.push(entry)
      return () => {
        entries = entries.filter((other) => other !== entry)
      }
    },

    /** The fault that strikes this request, counted as used. */
    take(body: unknown): FeedbackFault | null {
      for (const entry of entries) {
        if (entry.times <= 0 || !matches(entry, body)) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.times -= 1
        return entry.fault
      }
      return null
    },

    clear(): void {
      entries = []
    },
  }
}
