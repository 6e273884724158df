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

/** Holds changes of a workspace's members, tags and the like apart from each other until the transaction ends. */
export async function lockWorkspace(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Workspace" WHERE "id" = ${workspaceId} FOR UPDATE`
}

export async function renameWorkspace(
  tx: Queryable,
  workspaceId: string,
  name: string,
): Promise<void> {
  await tx.workspace.update({ where: { id: workspaceId }, data: { name }, select: { id: true } })
}
