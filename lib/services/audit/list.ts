import { authorize } from '@/lib/auth/permissions'
import { type AuditEntryRow, listAuditEntries } from '@/lib/db/queries/audit'
import type { AuditEntryView, AuditQuery } from '@/lib/protocol/audit-log'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'

/** Newest first. */
export async function listAuditLog(
  ctx: ServiceContext,
  { limit, cursor, ...filter }: AuditQuery,
): Promise<Page<AuditEntryView>> {
  authorize(ctx, 'audit-log:read')
  const page = { before: idPosition(cursor), take: limit + 1 }
  const rows = await listAuditEntries(ctx.deps.db, ctx.workspaceId, filter, page)
  return toPage(rows, limit, toEntry, (row) => row.id)
}

/** Only `recordChange` writes the log, and it writes objects. */
const asState = (json: unknown) => json as AuditEntryView['before']

function toEntry(row: AuditEntryRow): AuditEntryView {
  return {
    id: row.id,
    actor: {
      type: row.actorType as AuditEntryView['actor']['type'],
      id: row.actorId,
      name: row.actorName,
    },
    action: row.action,
    entity: { type: row.entityType, id: row.entityId, name: row.entityName },
    before: asState(row.before),
    after: asState(row.after),
    createdAt: row.createdAt.toISOString(),
  }
}
