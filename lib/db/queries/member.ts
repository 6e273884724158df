import type { Queryable } from '@/lib/db/client'

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
    select: {
      id: true,
      userId: true,
      role: true,
      createdAt: true,
      user: { select: { name: true, email: true } },
    },
  })
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]
