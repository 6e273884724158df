import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/protocol/ids'

export interface NewAuditEntry {
  actorType: 'user' | 'api_key' | 'system'
  actorId: string | null
  actorName: string
  action: string
  entityType: string
  entityId: string
  entityName: string
  before: object | null
  after: object | null
}

/** Call it with the handle of the transaction that makes the change: both are saved, or neither. */
export async function insertAuditEntry(
  db: Queryable,
  workspaceId: string,
  entry: NewAuditEntry,
): Promise<void> {
  await db.auditEntry.create({
    data: {
      ...entry,
      id: newId('auditEntry'),
      workspaceId,
      before: entry.before ?? Prisma.DbNull,
      after: entry.after ?? Prisma.DbNull,
    },
  })
}

export interface AuditFilter {
  actor?: string | undefined
  /** A type, or one thing's id. */
  entity?: string | undefined
  action?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

/** Newest first, `take` at most, those older than the id `before`. */
export function listAuditEntries(
  db: Queryable,
  workspaceId: string,
  { actor, entity, action, from, to }: AuditFilter,
  page: { before?: string | undefined; take: number },
) {
  const where: Prisma.AuditEntryWhereInput = { workspaceId }
  if (actor) where.actorId = actor
  if (entity) where.OR = [{ entityType: entity }, { entityId: entity }]
  if (action) where.action = action.includes('.') ? action : { endsWith: `.${action}` }
  if (from || to) where.createdAt = { ...(from && { gte: from }), ...(to && { lt: to }) }
  if (page.before) where.id = { lt: page.before }
  return db.auditEntry.findMany({ where, orderBy: { id: 'desc' }, take: page.take })
}

export type AuditEntryRow = Awaited<ReturnType<typeof listAuditEntries>>[number]
