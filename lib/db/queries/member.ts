import type { Queryable } from '@/lib/db/client'

const shown = {
  id: true,
  userId: true,
  role: true,
  createdAt: true,
  user: { select: { name: true, email: true } },
} as const

/** The workspaces a person belongs to, in the order of joining. */
export function findMemberships(db: Queryable, userId: string) {
  return db.member.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      role: true,
      workspace: { select: { id: true, name: true, metadata: true, createdAt: true } },
    },
  })
}

export type MembershipRow = Awaited<ReturnType<typeof findMemberships>>[number]

/** In the order of joining, `take` at most, those after the id `after`. */
export function listMembers(
  db: Queryable,
  workspaceId: string,
  page: { after?: string | undefined; take: number },
) {
  return db.member.findMany({
    where: { organizationId: workspaceId, ...(page.after && { id: { gt: page.after } }) },
    orderBy: { id: 'asc' },
    take: page.take,
    select: shown,
  })
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]

export function findMember(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<MemberRow | null> {
  return db.member.findFirst({ where: { id, organizationId: workspaceId }, select: shown })
}

/** Whether somebody with this address is a member. */
export async function isMemberEmail(
  db: Queryable,
  workspaceId: string,
  email: string,
): Promise<boolean> {
  return (await db.member.count({ where: { organizationId: workspaceId, user: { email } } })) > 0
}

export function countOwners(db: Queryable, workspaceId: string): Promise<number> {
  return db.member.count({ where: { organizationId: workspaceId, role: 'owner' } })
}

export async function setMemberRole(
  tx: Queryable,
  workspaceId: string,
  id: string,
  role: string,
): Promise<void> {
  await tx.member.updateMany({ where: { id, organizationId: workspaceId }, data: { role } })
}

/** Sessions that worked in the workspace choose another one with their next request. */
export async function deleteMember(
  tx: Queryable,
  workspaceId: string,
  { id, userId }: Pick<MemberRow, 'id' | 'userId'>,
): Promise<void> {
  await tx.member.deleteMany({ where: { id, organizationId: workspaceId } })
  await tx.session.updateMany({
    where: { userId, activeOrganizationId: workspaceId },
    data: { activeOrganizationId: null },
  })
}

/** Whether one person owns every workspace that another is a member of, and hence may act for them. */
export async function ownsAllWorkspacesOf(
  db: Queryable,
  ownerId: string,
  userId: string,
): Promise<boolean> {
  const others = await db.member.count({
    where: { userId, workspace: { members: { none: { userId: ownerId, role: 'owner' } } } },
  })
  return others === 0
}
