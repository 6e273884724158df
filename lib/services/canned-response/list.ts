import { authorize } from '@/lib/auth/permissions'
import { listCannedResponses as listRows } from '@/lib/db/queries/canned-response'
import type { CannedResponsesQuery, CannedResponseView } from '@/lib/protocol/canned-responses'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toCannedResponse } from './view'

/** By shortcut. */
export async function listCannedResponses(
  ctx: ServiceContext,
  { q, limit, cursor }: CannedResponsesQuery,
): Promise<Page<CannedResponseView>> {
  authorize(ctx, 'conversations:read')
  const page = { q: q?.trim().replace(/^\//, ''), after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toCannedResponse, (row) => row.shortcut)
}
