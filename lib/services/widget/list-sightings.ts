import { authorize } from '@/lib/auth/permissions'
import { findWidget } from '@/lib/db/queries/widget'
import { listSightings as listRows } from '@/lib/db/queries/widget-sighting'
import type { WidgetSightingView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

export async function listSightings(
  ctx: ServiceContext,
  id: string,
): Promise<{ data: WidgetSightingView[]; nextCursor: null }> {
  authorize(ctx, 'settings:read')
  const { db } = ctx.deps
  if (!(await findWidget(db, ctx.workspaceId, id))) throw notFound('Widget')
  const rows = await listRows(db, ctx.workspaceId, id)
  const data = rows.map(({ origin, url, firstSeenAt, lastSeenAt }) => ({
    origin,
    url,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }))
  return { data, nextCursor: null }
}
