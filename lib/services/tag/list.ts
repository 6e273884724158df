import { authorize } from '@/lib/auth/permissions'
import { listTags as listRows } from '@/lib/db/queries/tag'
import type { ListQuery } from '@/lib/protocol/http'
import type { TagView } from '@/lib/protocol/tags'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toTag } from './view'

/** By name. */
export async function listTags(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<TagView>> {
  authorize(ctx, 'settings:read')
  const page = { after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(
    rows,
    limit,
    (row) => toTag(row, row.conversations),
    (row) => row.name,
  )
}
