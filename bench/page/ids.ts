/** Whom every row belongs to. */
export const organizationId = '22222222-2222-4222-8222-222222222222'

/** The thread of a message: one each, so that every widget has a target of its own. */
export function threadId(index: number): string {
  return `${index.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
}
