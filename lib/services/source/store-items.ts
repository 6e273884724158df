import type { Prisma } from '@/lib/db/generated/client'
import { raiseKnowledgeBaseVersion } from '@/lib/db/queries/knowledge-base'
import { endSource, type HeldSource } from '@/lib/db/queries/source'
import { replaceSourceDocuments, type SourceDocument } from '@/lib/db/queries/source-documents'
import type { ReadyItem } from '@/lib/ingest/types'
import { newId } from '@/lib/protocol/ids'
import { refreshIndex } from '../document/refresh-index'
import type { ImporterDeps } from './importer'

/** Thousands of documents are written in one go. */
const TRANSACTION_MS = 120_000

/**
 * Makes the documents of a source what was read, and ends its import, all at once: whoever searches sees the old ones or
 * the new ones. False, and nothing changes, when somebody else has the import by now.
 */
export async function storeItems(
  deps: ImporterDeps,
  held: HeldSource,
  items: readonly ReadyItem[],
  end: Prisma.SourceUpdateManyMutationInput,
): Promise<boolean> {
  const { workspaceId, knowledgeBaseId } = held
  const documents = items.map(toDocument)
  const stored = await deps.db.$transaction(
    async (tx) => {
      const version = await raiseKnowledgeBaseVersion(tx, workspaceId, knowledgeBaseId)
      if (version === null || !(await endSource(tx, held, end))) return null
      return { version, ...(await replaceSourceDocuments(tx, held, documents)) }
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  )
  if (!stored) return false
  const { version, ids } = stored
  await refreshIndex({ deps, workspaceId }, { knowledgeBaseId, documentIds: ids, version })
  return true
}

function toDocument({ key, title, text, url, language, chunks }: ReadyItem): SourceDocument {
  return {
    id: newId('document'),
    sourceKey: key,
    title,
    text,
    url: url ?? null,
    language,
    passages: chunks.map((chunk) => ({ id: newId('passage'), ...chunk })),
  }
}
