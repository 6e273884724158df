import { authorize } from '@/lib/auth/permissions'
import { deleteUnusedWidget, lockWidget } from '@/lib/db/queries/widget'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'
import { auditedWidget } from './view'

/** Throws `conflict` for a widget that has conversations: they would be lost with it. */
export async function deleteWidget(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'settings:write')
  const { db, config } = ctx.deps
  await db.$transaction(async (tx) => {
    const row = await lockWidget(tx, ctx.workspaceId, id)
    if (!row) throw notFound('Widget')
    if (!(await deleteUnusedWidget(tx, ctx.workspaceId, id))) {
      throw new ServiceError('conflict', 'The widget has conversations and cannot be deleted')
    }
    const before = auditedWidget(row)
    const { name } = row
    await recordChange(tx, ctx, { action: 'widget.deleted', id, name, before, after: null })
  })
  config.invalidate(ctx.workspaceId)
}
