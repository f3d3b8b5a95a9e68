import * as z from 'zod/mini'

const guid = z.guid()

/** Whether it has the shape of the API's ids. */
export function isGuid(value: unknown): value is string {
  return guid.safeParse(value).success
}
