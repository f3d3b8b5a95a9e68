export type { NodeRequest, NodeResponse } from './nodeMessages.ts'
export { signalOf } from './signalOf.ts'
export { toHeaders } from './toHeaders.ts'
export { writeResponse } from './writeResponse.ts'
