import { authorize } from '@/lib/auth/permissions'
import { listDocuments as listRows } from '@/lib/db/queries/document'
import { findKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import type { DocumentsQuery } from '@/lib/protocol/document'
import type { DocumentRowView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { idPosition, type Page, toPage } from '../page'
import { toDocumentRow } from './view'

/** Newest first, without their texts. */
export async function listDocuments(
  ctx: ServiceContext,
  knowledgeBaseId: string,
  { limit, cursor, q, enabled, source }: DocumentsQuery,
): Promise<Page<DocumentRowView>> {
  authorize(ctx, 'knowledge:read')
  const { db } = ctx.deps
  const page = { before: idPosition(cursor), take: limit + 1, q, enabled, sourceId: source }
  if (!(await findKnowledgeBase(db, ctx.workspaceId, knowledgeBaseId)))
    throw notFound('Knowledge base')
  const rows = await listRows(db, ctx.workspaceId, knowledgeBaseId, page)
  return toPage(rows, limit, toDocumentRow, (row) => row.id)
}
