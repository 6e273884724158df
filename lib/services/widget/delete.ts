import { authorize } from '@/lib/auth/permissions'
import { deleteUnusedWidget, findWidget } from '@/lib/db/queries/widget'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'

/** Throws `conflict` for a widget that has conversations: they would be lost with it. */
export async function deleteWidget(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'settings:write')
  const { db, config } = ctx.deps
  if (!(await deleteUnusedWidget(db, ctx.workspaceId, id))) {
    if (!(await findWidget(db, ctx.workspaceId, id))) throw notFound('Widget')
    throw new ServiceError('conflict', 'The widget has conversations and cannot be deleted')
  }
  config.invalidate(ctx.workspaceId)
}
