import { authorize } from '@/lib/auth/permissions'
import { findWidget } from '@/lib/db/queries/widget'
import type { WidgetView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toWidget } from './view'

export async function getWidget(ctx: ServiceContext, id: string): Promise<WidgetView> {
  authorize(ctx, 'settings:read')
  const row = await findWidget(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Widget')
  return toWidget(row)
}
