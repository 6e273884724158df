import type { DocumentListRow, DocumentRow } from '@/lib/db/queries/document'
import type { DocumentRowView, DocumentView } from '@/lib/protocol/http-views'

export function toDocumentRow(row: DocumentListRow): DocumentRowView {
  return {
    id: row.id,
    knowledgeBaseId: row.knowledgeBaseId,
    title: row.title,
    url: row.url,
    language: row.language,
    enabled: row.enabled,
    passages: row._count.passages,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function toDocument(row: DocumentRow): DocumentView {
  return { ...toDocumentRow(row), text: row.text }
}
