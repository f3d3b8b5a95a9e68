/** Who is signed in: here is your own session check. */
export interface Session {
  userId: string
  organizationId: string
  /** This user's own token of the feedback API, which stays on the server. */
  feedbackToken: string
}

const sessions = new Map<string, Session>()

/** Signs somebody in, for the tests. */
export function signIn(cookie: string, session: Session): void {
  sessions.set(cookie, session)
}

export async function getSession(request: Request): Promise<Session | undefined> {
  return sessions.get(request.headers.get('cookie') ?? '')
}

/** Whether a thread is this user's: here is your own database. */
export async function ownsThread({ userId }: Session, threadId: string): Promise<boolean> {
  return threadId.startsWith(userId.slice(0, 4))
}
