import type { Queryable } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

const shown = {
  id: true,
  shortcut: true,
  text: true,
  version: true,
  updatedBy: true,
  createdAt: true,
  updatedAt: true,
} as const

export interface CannedResponsePage {
  /** Shortcuts that begin with it, and texts that contain it. */
  q?: string | undefined
  /** The shortcut that the page starts behind. */
  after?: string | undefined
  take: number
}

/** By shortcut. */
export function listCannedResponses(
  db: Queryable,
  workspaceId: string,
  { q, after, take }: CannedResponsePage,
) {
  const where: Prisma.CannedResponseWhereInput = { workspaceId }
  if (after !== undefined) where.shortcut = { gt: after }
  if (q) {
    where.OR = [
      { shortcut: { startsWith: q.toLowerCase() } },
      { text: { contains: q, mode: 'insensitive' } },
    ]
  }
  return db.cannedResponse.findMany({ where, orderBy: { shortcut: 'asc' }, take, select: shown })
}

export type CannedResponseRow = Awaited<ReturnType<typeof listCannedResponses>>[number]

export function findCannedResponse(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<CannedResponseRow | null> {
  return db.cannedResponse.findFirst({ where: { id, workspaceId }, select: shown })
}

/** Keeps others from changing it until the transaction ends. */
export async function lockCannedResponse(
  tx: Queryable,
  workspaceId: string,
  id: string,
): Promise<CannedResponseRow | null> {
  await tx.$queryRaw`
    SELECT "id" FROM "CannedResponse" WHERE "id" = ${id} AND "workspaceId" = ${workspaceId} FOR UPDATE`
  return findCannedResponse(tx, workspaceId, id)
}

export async function isShortcutTaken(
  db: Queryable,
  workspaceId: string,
  shortcut: string,
): Promise<boolean> {
  return (await db.cannedResponse.count({ where: { workspaceId, shortcut } })) > 0
}

export function insertCannedResponse(
  db: Queryable,
  workspaceId: string,
  row: { id: string; shortcut: string; text: string; updatedBy: string },
): Promise<CannedResponseRow> {
  return db.cannedResponse.create({ data: { ...row, workspaceId }, select: shown })
}

/** Undefined fields stay; the version is raised. Null when there is none. */
export async function updateCannedResponse(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: { shortcut: string | undefined; text: string | undefined; updatedBy: string },
): Promise<CannedResponseRow | null> {
  const [row] = await db.cannedResponse.updateManyAndReturn({
    where: { id, workspaceId },
    data: { ...change, version: { increment: 1 } },
    select: shown,
  })
  return row ?? null
}

export async function deleteCannedResponse(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<void> {
  await db.cannedResponse.deleteMany({ where: { id, workspaceId } })
}
