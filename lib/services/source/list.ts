import { authorize } from '@/lib/auth/permissions'
import { findKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import { listSources as listRows } from '@/lib/db/queries/source'
import type { ListQuery } from '@/lib/protocol/http'
import type { SourceView } from '@/lib/protocol/source'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { idPosition, type Page, toPage } from '../page'
import { toSource } from './view'

/** Newest first. */
export async function listSources(
  ctx: ServiceContext,
  knowledgeBaseId: string,
  { limit, cursor }: ListQuery,
): Promise<Page<SourceView>> {
  authorize(ctx, 'knowledge:read')
  const { deps, workspaceId } = ctx
  const page = { before: idPosition(cursor), take: limit + 1 }
  if (!(await findKnowledgeBase(deps.db, workspaceId, knowledgeBaseId)))
    throw notFound('Knowledge base')
  const rows = await listRows(deps.db, workspaceId, knowledgeBaseId, page)
  return toPage(rows, limit, toSource, (row) => row.id)
}
