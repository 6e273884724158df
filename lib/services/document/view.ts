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
    timesCited: row.timesCited,
    source: row.source,
    version: row.version,
    updatedBy: row.updatedBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function toDocument(row: DocumentRow): DocumentView {
  return { ...toDocumentRow(row), text: row.text }
}

/** What the audit log tells of. */
export const auditedDocument = ({ title, text, url, language, enabled }: DocumentRow) => ({
  title,
  text,
  url,
  language,
  enabled,
})
