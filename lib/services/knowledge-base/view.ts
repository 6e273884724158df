import type { KnowledgeBaseRow } from '@/lib/db/queries/knowledge-base'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'

export function toKnowledgeBase(row: KnowledgeBaseRow): KnowledgeBaseView {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    documents: row._count.documents,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
