import type { ServiceContext } from '../context'

interface DocumentChange {
  knowledgeBaseId: string
  documentId: string
  /** The knowledge base's version with the change; null when it is gone. */
  version: number | null
}

/** Makes a change searchable in this process at once; it is committed, so whatever fails here is read again later. */
export async function refreshIndex(
  { deps, workspaceId }: ServiceContext,
  { knowledgeBaseId, documentId, version }: DocumentChange,
): Promise<void> {
  if (version !== null) {
    await deps.knowledge
      .documentChanged(knowledgeBaseId, documentId, version)
      .catch((error) => deps.log.warn({ err: error, documentId }, 'An index was not refreshed'))
  }
  deps.config.invalidate(workspaceId)
}
