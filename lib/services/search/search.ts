import { authorize } from '@/lib/auth/permissions'
import { findKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import type { ExplainedResult, SearchWhy } from '@/lib/protocol/document'
import type { SearchQuery } from '@/lib/protocol/http'
import { analyzerFor } from '@/lib/retrieval/analyze'
import { markWords } from '@/lib/retrieval/mark-words'
import { RELEVANCE_THRESHOLD } from '@/lib/retrieval/relevance'
import type { SearchHit } from '@/lib/retrieval/types'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** What is shown where nothing is relevant enough. */
const NEAREST = 3

/** The passages that answer a question, best first, and why; none when nothing is relevant enough. */
export async function searchKnowledge(
  ctx: ServiceContext,
  { q, knowledgeBaseId, limit }: SearchQuery,
): Promise<{ data: ExplainedResult[]; why: SearchWhy }> {
  authorize(ctx, 'knowledge:read')
  const { deps, workspaceId } = ctx
  if (knowledgeBaseId && !(await findKnowledgeBase(deps.db, workspaceId, knowledgeBaseId)))
    throw notFound('Knowledge base')
  const query = {
    workspaceId,
    query: q,
    ...(knowledgeBaseId && { knowledgeBaseIds: [knowledgeBaseId] }),
  }
  const hits = await deps.knowledge.search({ ...query, limit })
  const words = await deps.knowledge.explain(query)
  const nearest =
    hits.length > 0
      ? []
      : await deps.knowledge.search({ ...query, limit: NEAREST, minRelevance: Number.MIN_VALUE })
  return {
    data: hits.map(explain),
    why: { threshold: RELEVANCE_THRESHOLD, words, nearest: nearest.map(explain) },
  }
}

function explain({ passage, ...hit }: SearchHit): ExplainedResult {
  const { passageId, documentId, knowledgeBaseId, score, relevance, terms } = hit
  return {
    passageId,
    documentId,
    knowledgeBaseId,
    title: passage.title,
    ...(passage.url !== null && { url: passage.url }),
    headings: [...passage.headings],
    text: passage.text,
    language: passage.language,
    score,
    relevance,
    terms: [...terms],
    marks: markWords(passage.text, terms, analyzerFor(passage.language)),
  }
}
