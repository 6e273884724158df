import type { SourceRow } from '@/lib/db/queries/source'
import type { SourceKind, SourceProgress, SourceView } from '@/lib/protocol/source'

/** What the importer alone writes into the row. */
type Stored = {
  progress: (SourceProgress & { tries?: number }) | null
  failures: SourceView['failures']
}

export function toSource(row: SourceRow): SourceView {
  const { progress, failures } = row as unknown as Stored
  return {
    id: row.id,
    knowledgeBaseId: row.knowledgeBaseId,
    kind: row.kind as SourceKind,
    name: row.name,
    url: row.url,
    status: row.status,
    progress: progress && { step: progress.step, done: progress.done, total: progress.total },
    documents: row._count.documents,
    failures,
    errorCode: row.errorCode,
    error: row.error,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

/** What the audit log tells of. */
export const auditedSource = ({
  kind,
  name,
  url,
}: {
  kind: string
  name: string
  url: string | null
}) => ({
  kind,
  name,
  url,
})
