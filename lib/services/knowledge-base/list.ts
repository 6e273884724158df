import { authorize } from '@/lib/auth/permissions'
import { listKnowledgeBases as listRows } from '@/lib/db/queries/knowledge-base'
import type { ListQuery } from '@/lib/protocol/http'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { idPosition, type Page, toPage } from '../page'
import { toKnowledgeBase } from './view'

export async function listKnowledgeBases(
  ctx: ServiceContext,
  { limit, cursor }: ListQuery,
): Promise<Page<KnowledgeBaseView>> {
  authorize(ctx, 'knowledge:read')
  const page = { after: idPosition(cursor), take: limit + 1 }
  const rows = await listRows(ctx.deps.db, ctx.workspaceId, page)
  return toPage(rows, limit, toKnowledgeBase, (row) => row.id)
}
