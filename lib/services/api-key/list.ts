import { authorize } from '@/lib/auth/permissions'
import { listApiKeys as listRows } from '@/lib/db/queries/api-key'
import type { ListQuery } from '@/lib/protocol/http'
import type { ApiKeyView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toApiKey } from './view'

/** Newest first. */
export async function listApiKeys(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<ApiKeyView>> {
  authorize(ctx, 'api-keys:read')
  const page = { before: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toApiKey, (row) => row.id)
}
