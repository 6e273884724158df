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
