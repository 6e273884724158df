import { authorize } from '@/lib/auth/permissions'
import { listWidgets as listRows } from '@/lib/db/queries/widget'
import type { ListQuery } from '@/lib/protocol/http'
import type { WidgetView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toWidget } from './view'

export async function listWidgets(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<WidgetView>> {
  authorize(ctx, 'settings:read')
  const page = { after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toWidget, (row) => row.id)
}
