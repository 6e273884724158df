import type { Queryable } from '@/lib/db/client'

/** A workspace with its first member. */
export async function insertWorkspace(
  tx: Queryable,
  row: { id: string; name: string; slug: string; metadata?: string },
  owner: { id: string; userId: string },
): Promise<void> {
  await tx.workspace.create({ data: row, select: { id: true } })
  await insertMember(tx, row.id, { ...owner, role: 'owner' })
}

export async function insertMember(
  db: Queryable,
  workspaceId: string,
  member: { id: string; userId: string; role: string },
): Promise<void> {
  await db.member.create({
    data: { ...member, organizationId: workspaceId },
    select: { id: true },
  })
}

export function findWorkspace(db: Queryable, workspaceId: string) {
  return db.workspace.findUnique({
    where: { id: workspaceId },
    select: { id: true, name: true },
  })
}
