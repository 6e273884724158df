import type { Queryable } from '@/lib/db/client'

// As better-auth stores and reads them.
const identifierOf = (token: string) => `reset-password:${token}`

export async function insertResetToken(
  db: Queryable,
  row: { id: string; token: string; userId: string; expiresAt: Date },
): Promise<void> {
  const { id, token, userId, expiresAt } = row
  await db.verification.create({
    data: { id, identifier: identifierOf(token), value: userId, expiresAt },
    select: { id: true },
  })
}

/** Whether a new password can still be chosen with it. */
export async function isResetTokenOpen(db: Queryable, token: string): Promise<boolean> {
  const where = { identifier: identifierOf(token), expiresAt: { gt: new Date() } }
  return (await db.verification.count({ where })) > 0
}
