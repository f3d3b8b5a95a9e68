import { createStore, keys, set } from 'idb-keyval'
import { targetKey } from '../../src/contract/index.ts'
import { createTargetRecord, type TargetRecord } from '../../src/delivery/targetRecord.ts'
import { targetNumber } from '../support/createVirtualOutbox.ts'

export const up = { kind: 'thumbs', value: 'up' } as const
export const down = { kind: 'thumbs', value: 'down' } as const
export const target = targetNumber(1)
export const other = targetNumber(2)
export const key = targetKey(target)
export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

let users = 0
export const newUser = () => `user-${users++}`

export const said = (record: TargetRecord = createTargetRecord(target)): TargetRecord => ({
  ...record,
  pending: { id: 'intent', at: 1, input: up },
  saidAt: 1,
})

/** Writes into a user's database what this version did not write. */
export const plant = (userId: string, value: unknown, name = key) =>
  set(`record ${name}`, value, createStore(`react-chat-feedback/${userId}`, 'feedback'))

/** The names of all that a user's database holds. */
export const keptOf = (userId: string) =>
  keys(createStore(`react-chat-feedback/${userId}`, 'feedback'))

/** Firefox with cookies blocked, or a blocked frame of another site. */
export const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}
