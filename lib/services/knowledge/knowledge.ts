import type { Database } from '@/lib/db/client'
import type { ExplainedWord } from '@/lib/retrieval/explain'
import { createIndexStore, type IndexStore, type KnowledgeBaseVersion } from '@/lib/retrieval/store'
import type { IndexedPassage, SearchHit, SearchOptions } from '@/lib/retrieval/types'

export interface KnowledgeQuery extends SearchOptions {
  workspaceId: string
  query: string
  /** Those of the workspace that are searched; all when not given. */
  knowledgeBaseIds?: readonly string[]
}

/** Search over the knowledge bases, from indexes in memory. */
export interface Knowledge {
  search(query: KnowledgeQuery): Promise<SearchHit[]>
  /** How the same search reads its query. */
  explain(query: KnowledgeQuery): Promise<ExplainedWord[]>
  /** The same where the caller knows which versions: nothing is read when they are in memory. */
  searchVersions: IndexStore['search']
  /** Takes in changed documents without reading the others again, unless there are many. */
  documentsChanged(
    knowledgeBaseId: string,
    documentIds: readonly string[],
    version: number,
  ): Promise<void>
  stats: IndexStore['stats']
}

/** Memory that all indexes together may take, in bytes. */
const MAX_INDEX_BYTES = 512 * 1024 * 1024
/** With more of them everything is loaded by the next search, in slices. */
const MAX_CHANGED_DOCUMENTS = 100

export function createKnowledge(db: Database): Knowledge {
  const store = createIndexStore({
    maxBytes: MAX_INDEX_BYTES,
    load: (knowledgeBaseId) => loadKnowledgeBase(db, knowledgeBaseId),
  })
  const versionsOf = ({
    workspaceId,
    knowledgeBaseIds,
  }: Omit<KnowledgeQuery, 'query'>): Promise<KnowledgeBaseVersion[]> =>
    db.knowledgeBase.findMany({
      where: { workspaceId, ...(knowledgeBaseIds && { id: { in: [...knowledgeBaseIds] } }) },
      select: { id: true, version: true },
    })
  return {
    async search({ query, ...scope }) {
      return store.search(await versionsOf(scope), query, scope)
    },
    async explain({ query, ...scope }) {
      return store.explain(await versionsOf(scope), query, scope)
    },
    searchVersions: store.search,
    async documentsChanged(knowledgeBaseId, documentIds, version) {
      if (documentIds.length > MAX_CHANGED_DOCUMENTS) return
      const passages = await loadPassages(db, { knowledgeBaseId, id: { in: [...documentIds] } })
      const documents = documentIds.map((documentId) => ({
        documentId,
        passages: passages.filter((passage) => passage.documentId === documentId),
      }))
      store.replaceDocuments(knowledgeBaseId, { fromVersion: version - 1, version, documents })
    },
    stats: store.stats,
  }
}

/** The version is read first: passages that are newer than it are searched twice, never missed. */
async function loadKnowledgeBase(
  db: Database,
  id: string,
): Promise<{ version: number; passages: IndexedPassage[] }> {
  const base = await db.knowledgeBase.findUnique({ where: { id }, select: { version: true } })
  if (!base) return { version: Number.MAX_SAFE_INTEGER, passages: [] }
  return { version: base.version, passages: await loadPassages(db, { knowledgeBaseId: id }) }
}

async function loadPassages(
  db: Database,
  where: { knowledgeBaseId: string; id?: { in: string[] } },
): Promise<IndexedPassage[]> {
  const documents = await db.document.findMany({
    where: { ...where, enabled: true },
    select: {
      id: true,
      title: true,
      url: true,
      language: true,
      passages: { orderBy: { ordinal: 'asc' } },
    },
  })
  return documents.flatMap((document) =>
    document.passages.map((passage) => ({
      id: passage.id,
      documentId: document.id,
      knowledgeBaseId: where.knowledgeBaseId,
      title: document.title,
      url: document.url,
      headings: passage.headings,
      language: document.language,
      ordinal: passage.ordinal,
      text: passage.text,
      blocks: passage.blocks,
    })),
  )
}
