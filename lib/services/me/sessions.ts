import type { UserSession } from '@/lib/auth/session'
import { deleteSessions, listSessions } from '@/lib/db/queries/session'
import type { Deps } from '@/lib/deps'
import type { SessionView } from '@/lib/protocol/account'
import { notFound } from '../errors'

type SessionDeps = Pick<Deps, 'db' | 'publish'>

/** Where a person is signed in, the present session first. */
export async function listMySessions(
  { db }: SessionDeps,
  { user, sessionId }: UserSession,
): Promise<SessionView[]> {
  const rows = await listSessions(db, user.id)
  const views = rows.map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
    id,
    current: id === sessionId,
    ipAddress,
    userAgent,
    createdAt: createdAt.toISOString(),
    usedAt: updatedAt.toISOString(),
  }))
  return views.sort((a, b) => Number(b.current) - Number(a.current))
}

/** Signs out everywhere but here. */
export async function endOtherSessions(
  { db, publish }: SessionDeps,
  { user, sessionId }: UserSession,
): Promise<void> {
  publish.sessionsEnded(await deleteSessions(db, user.id, { allBut: sessionId }))
}

export async function endSession(
  { db, publish }: SessionDeps,
  { user }: UserSession,
  id: string,
): Promise<void> {
  const ended = await deleteSessions(db, user.id, { id })
  if (ended.length === 0) throw notFound('Session')
  publish.sessionsEnded(ended)
}
