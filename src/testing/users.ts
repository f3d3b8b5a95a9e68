/** Who a token speaks for, and what they may do. */
export interface FeedbackUser {
  /** A GUID; it becomes the rows' `user_id`. */
  userId: string
  /**
   * The only organization they may give feedback in.
   * @default any
   */
  organizationId?: string
  /**
   * Whether they hold the CREATE permission on ANALYSIS.
   * @default true
   */
  mayCreate?: boolean
}

const bearer = /^Bearer +(\S+)$/i

/** The users by their tokens. Without `auth`, whoever brings no token is the first of them. */
export function createUsers(users: Readonly<Record<string, FeedbackUser>>, auth: boolean) {
  const byToken = new Map(Object.entries(users))

  return {
    signIn(token: string, user: FeedbackUser): void {
      byToken.set(token, user)
    },

    signOut(token: string): void {
      byToken.delete(token)
    },

    identify(headers: Headers): FeedbackUser | null {
      const token = bearer.exec(headers.get('authorization') ?? '')?.[1]
      if (token === undefined && !auth) return byToken.values().next().value ?? null
      return byToken.get(token ?? '') ?? null
    },
  }
}
