/** Asks the app for a token. `null` sends the request without one. */
export type GetToken = () => Promise<string | null | undefined> | string | null | undefined

/** One answer of the app's function. A new object each time, even when the token is the same. */
export interface TokenLease {
  readonly token: string | null
}

/** Keeps the token of one user, in memory only. Rejects when the app's function does. */
export interface TokenSource {
  /** The token in use. Asks the app once for all callers. */
  get(): Promise<TokenLease>
  /** What to use after `failed` was refused: asks the app once, however many requests failed. */
  replace(failed: TokenLease): Promise<TokenLease>
  /** Asks the app again. */
  renew(): Promise<TokenLease>
}

/** Rejects after so many milliseconds. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), milliseconds)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** @param timeout milliseconds the app's function may take */
export function createTokenSource(getToken: GetToken, timeout: number): TokenSource {
  let answer: Promise<TokenLease> | undefined
  let status: 'asking' | 'given' | 'failed' | undefined

  function ask(): Promise<TokenLease> {
    const call = async () => ({ token: (await getToken()) || null })
    // A function that never answers must not keep every request waiting for ever.
    const asked = within(timeout, call())
    answer = asked
    status = 'asking'
    const end = (how: 'given' | 'failed') => () => {
      if (answer === asked) status = how
    }
    asked.then(end('given'), end('failed'))
    return asked
  }

  return {
    // A failure is not kept, so that the next request asks again.
    get: () => (answer && status !== 'failed' ? answer : ask()),
    async replace(failed) {
      const latest = answer
      const lease = await latest
      // Another request may have asked meanwhile: its answer, or its failure, serves this one too.
      if (lease && lease !== failed) return lease
      return answer && answer !== latest ? answer : ask()
    },
    renew: () => (answer && status === 'asking' ? answer : ask()),
  }
}
