import type { Queryable } from '@/lib/db/client'

/** A person's sessions that have not run out, the latest first. Of no workspace: they are the person's. */
export function listSessions(db: Queryable, userId: string) {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
    take: 100,
    select: { id: true, ipAddress: true, userAgent: true, createdAt: true, updatedAt: true },
  })
}

/** Ends sessions of a person, by id, or all but one. The ids of those that ended. */
export async function deleteSessions(
  db: Queryable,
  userId: string,
  which: { id: string } | { allBut: string },
): Promise<string[]> {
  const id = 'id' in which ? which.id : { not: which.allBut }
  const rows = await db.session.findMany({ where: { userId, id }, select: { id: true } })
  const ids = rows.map((row) => row.id)
  await db.session.deleteMany({ where: { userId, id: { in: ids } } })
  return ids
}
