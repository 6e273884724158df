import type { Queryable } from '@/lib/db/client'

const shown = {
  id: true,
  name: true,
  description: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  _count: { select: { documents: true } },
} as const

/** In the order of making, `take` at most, those after the id `after`. */
export function listKnowledgeBases(
  db: Queryable,
  workspaceId: string,
  page: { after?: string | undefined; take: number },
) {
  return db.knowledgeBase.findMany({
    where: { workspaceId, ...(page.after && { id: { gt: page.after } }) },
    orderBy: { id: 'asc' },
    take: page.take,
    select: shown,
  })
}

export function findKnowledgeBase(db: Queryable, workspaceId: string, id: string) {
  return db.knowledgeBase.findFirst({ where: { id, workspaceId }, select: shown })
}

export type KnowledgeBaseRow = NonNullable<Awaited<ReturnType<typeof findKnowledgeBase>>>

export function insertKnowledgeBase(
  db: Queryable,
  workspaceId: string,
  row: { id: string; name: string; description: string },
) {
  return db.knowledgeBase.create({ data: { ...row, workspaceId }, select: shown })
}

/** Undefined fields stay. False when there is no such knowledge base. */
export async function updateKnowledgeBase(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: { name: string | undefined; description: string | undefined },
): Promise<boolean> {
  const { count } = await db.knowledgeBase.updateMany({ where: { id, workspaceId }, data: change })
  return count > 0
}

/**
 * Tells in-memory indexes that documents changed, and keeps others from changing them until the transaction ends. The new
 * version, or null when there is no such knowledge base.
 */
export async function raiseKnowledgeBaseVersion(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<number | null> {
  const [raised] = await db.knowledgeBase.updateManyAndReturn({
    where: { id, workspaceId },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  return raised?.version ?? null
}

export async function deleteKnowledgeBase(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const { count } = await db.knowledgeBase.deleteMany({ where: { id, workspaceId } })
  return count > 0
}

/** How many of the ids are the workspace's. */
export function countKnowledgeBases(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<number> {
  return db.knowledgeBase.count({ where: { workspaceId, id: { in: [...ids] } } })
}

/** Those of the ids that the workspace has, with the versions that searches name. */
export function findKnowledgeBaseVersions(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ id: string; version: number }[]> {
  return db.knowledgeBase.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, version: true },
  })
}
