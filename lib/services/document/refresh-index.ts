import type { Deps } from '@/lib/deps'

interface DocumentsChange {
  knowledgeBaseId: string
  /** Those made, changed or deleted. */
  documentIds: readonly string[]
  /** The knowledge base's version with the change; null when it is gone. */
  version: number | null
}

interface RefreshContext {
  deps: Pick<Deps, 'knowledge' | 'log' | 'config'>
  workspaceId: string
}

/** Makes a change searchable in this process at once; it is committed, so whatever fails here is read again later. */
export async function refreshIndex(
  { deps, workspaceId }: RefreshContext,
  { knowledgeBaseId, documentIds, version }: DocumentsChange,
): Promise<void> {
  if (version !== null) {
    await deps.knowledge
      .documentsChanged(knowledgeBaseId, documentIds, version)
      .catch((error) =>
        deps.log.warn({ err: error, knowledgeBaseId }, 'An index was not refreshed'),
      )
  }
  deps.config.invalidate(workspaceId)
}
