import type { Queryable } from '@/lib/db/client'

const shown = {
  id: true,
  organizationId: true,
  email: true,
  role: true,
  inviterId: true,
  expiresAt: true,
  createdAt: true,
} as const

const PENDING = { status: 'pending' } as const

/** Newest first, `take` at most, those older than the id `before`. Neither accepted nor run out. */
export function listInvitations(
  db: Queryable,
  workspaceId: string,
  page: { before?: string | undefined; take: number },
) {
  return db.invitation.findMany({
    where: {
      organizationId: workspaceId,
      ...PENDING,
      expiresAt: { gt: new Date() },
      ...(page.before && { id: { lt: page.before } }),
    },
    orderBy: { id: 'desc' },
    take: page.take,
    select: shown,
  })
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number]

export async function isInvited(
  db: Queryable,
  workspaceId: string,
  email: string,
): Promise<boolean> {
  const where = { organizationId: workspaceId, email, ...PENDING, expiresAt: { gt: new Date() } }
  return (await db.invitation.count({ where })) > 0
}

export function insertInvitation(
  tx: Queryable,
  workspaceId: string,
  row: { id: string; email: string; role: string; inviterId: string; expiresAt: Date },
): Promise<InvitationRow> {
  return tx.invitation.create({ data: { ...row, organizationId: workspaceId }, select: shown })
}

/** The invitation that was taken back, or null where none was open. */
export async function deleteInvitation(
  tx: Queryable,
  workspaceId: string,
  id: string,
): Promise<InvitationRow | null> {
  const where = { id, organizationId: workspaceId, ...PENDING }
  const row = await tx.invitation.findFirst({ where, select: shown })
  const { count } = await tx.invitation.deleteMany({ where })
  return count > 0 ? row : null
}

/** An open invitation, whichever workspace's: whoever holds its signed token was invited by it. */
export function findOpenInvitation(db: Queryable, id: string) {
  return db.invitation.findFirst({
    where: { id, ...PENDING, expiresAt: { gt: new Date() } },
    select: { ...shown, workspace: { select: { name: true } } },
  })
}

export type OpenInvitationRow = NonNullable<Awaited<ReturnType<typeof findOpenInvitation>>>

/** Uses an invitation up; false when somebody else was faster. */
export async function acceptInvitationRow(
  tx: Queryable,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, organizationId: workspaceId, ...PENDING },
    data: { status: 'accepted' },
  })
  return count > 0
}
