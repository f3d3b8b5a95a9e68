/** Asks the app for a token. `null` sends the request without one. */
export type GetToken = () => Promise<string | null | undefined> | string | null | undefined

/** One answer of the app's function. A new object each time, even when the token is the same. */
export interface TokenLease {
  readonly token: string | null
}

/** Keeps the token of one client, in memory only. */
export interface TokenSource {
  /** The token in use. Asks the app once for all callers, and rejects when the app's function does. */
  get(): Promise<TokenLease>
  /** What to use after `failed` was refused: asks the app once, however many requests failed. */
  replace(failed: TokenLease): Promise<TokenLease>
  forget(): void
}

export function createTokenSource(getToken: GetToken): TokenSource {
  let current: Promise<TokenLease> | undefined

  function ask(): Promise<TokenLease> {
    const asked = (async () => ({ token: (await getToken()) || null }))()
    current = asked
    // A failure is not kept, so that the next request asks again.
    asked.catch(() => {
      if (current === asked) current = undefined
    })
    return asked
  }

  return {
    get: () => current ?? ask(),
    async replace(failed) {
      const before = current
      const lease = await before
      // Another request may have asked meanwhile: its answer serves this one too.
      if (current !== before) return current ?? ask()
      return lease && lease !== failed ? lease : ask()
    },
    forget() {
      current = undefined
    },
  }
}
