import { authorize } from '@/lib/auth/permissions'
import { findKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import type { SearchQuery, SearchResult } from '@/lib/protocol/http'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** The passages that answer a question, best first; none when nothing is relevant enough. */
export async function searchKnowledge(
  ctx: ServiceContext,
  { q, knowledgeBaseId, limit }: SearchQuery,
): Promise<SearchResult[]> {
  authorize(ctx, 'knowledge:read')
  const { deps, workspaceId } = ctx
  if (knowledgeBaseId && !(await findKnowledgeBase(deps.db, workspaceId, knowledgeBaseId)))
    throw notFound('Knowledge base')
  const hits = await deps.knowledge.search({
    workspaceId,
    query: q,
    limit,
    ...(knowledgeBaseId && { knowledgeBaseIds: [knowledgeBaseId] }),
  })
  return hits.map(({ passageId, documentId, passage, score }) => ({
    passageId,
    documentId,
    title: passage.title,
    ...(passage.url !== null && { url: passage.url }),
    headings: [...passage.headings],
    text: passage.text,
    score,
  }))
}
