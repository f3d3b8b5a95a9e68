import type { FeedbackStorage } from 'react-chat-feedback'

/**
 * Keeps what one user said in this tab's `sessionStorage`: through a reload, and no longer than the
 * tab. For `durableStore(tabStorage(user.id))`.
 */
export function tabStorage(userId: string): FeedbackStorage {
  const mine = `feedback ${userId} `
  const names = (begin = '') =>
    Object.keys(sessionStorage).filter((name) => name.startsWith(mine + begin))
  const get = (name: string) => JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? undefined
  const put = (name: string, value: unknown) =>
    value === undefined
      ? sessionStorage.removeItem(name)
      : sessionStorage.setItem(name, JSON.stringify(value))

  return {
    read: async (key) => get(`${mine}record ${key}`),
    list: async () => {
      const begin = `${mine}record `
      return new Map(names('record ').map((name) => [name.slice(begin.length), get(name)]))
    },
    // Read, change and write without a pause between them: that is the transaction.
    async update(key, change) {
      const record = change(get(`${mine}record ${key}`))
      put(`${mine}record ${key}`, record)
      return record
    },
    readValue: async (key) => get(`${mine}value ${key}`),
    writeValue: async (key, value) => put(`${mine}value ${key}`, value),
    clear: async () => names().forEach((name) => void sessionStorage.removeItem(name)),
  }
}
