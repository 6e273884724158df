import { type ExplainedWord, explainQuery } from './explain'
import { buildIndexInSlices } from './knowledge-index'
import { LruIndexes, type VersionedIndex } from './lru-indexes'
import { searchIndexes } from './search'
import type { IndexedPassage, SearchHit, SearchOptions } from './types'

/** More changed passages than this are not taken in at one go; everything is loaded in slices instead. */
const MAX_CHANGED_PASSAGES = 500

/** A knowledge base and the version of it that a search must see, or a later one. Versions rise with every change. */
export interface KnowledgeBaseVersion {
  id: string
  version: number
}

/** Everything there is to search in a knowledge base. `version` must be read before or with the passages, not after. */
export interface LoadedKnowledgeBase {
  version: number
  passages: readonly IndexedPassage[]
}

/** What changed between two versions: whole documents, by id; one without passages is gone. */
export interface KnowledgeBaseChanges {
  version: number
  documents: readonly { documentId: string; passages: readonly IndexedPassage[] }[]
}

export interface IndexStoreOptions {
  load(knowledgeBaseId: string): Promise<LoadedKnowledgeBase>
  /**
   * What changed after `version`. Undefined when that cannot be told: then everything is loaded. Without this port
   * every new version loads everything.
   */
  changesSince?(knowledgeBaseId: string, version: number): Promise<KnowledgeBaseChanges | undefined>
  /** Bytes that all indexes together may take, by estimate. Those just searched stay, even where they take more. */
  maxBytes: number
  /** Awaited after each slice (some 10 ms) of building an index, for other work to go on; `setImmediate` when not given. */
  pause?: () => Promise<void>
}

export interface IndexStore {
  /**
   * The best passages of several knowledge bases, ranked as if they were one; each is loaded or refreshed first
   * where what is held is older. Rejects with the error of a port; the next search tries again.
   */
  search(
    knowledgeBases: readonly KnowledgeBaseVersion[],
    query: string,
    options?: SearchOptions,
  ): Promise<SearchHit[]>
  /** How a search reads its query; see `explainQuery`. */
  explain(
    knowledgeBases: readonly KnowledgeBaseVersion[],
    query: string,
    options?: SearchOptions,
  ): Promise<ExplainedWord[]>
  /**
   * Takes in changed documents at once, where the knowledge base is loaded at `fromVersion`, and makes it `version`.
   * Returns false, and changes nothing, where it is not, or where there are too many; the next search refreshes it then.
   */
  replaceDocuments(
    knowledgeBaseId: string,
    change: KnowledgeBaseChanges & { fromVersion: number },
  ): boolean
  /** Forgets a knowledge base. */
  forget(knowledgeBaseId: string): void
  /** For metrics. */
  stats(): { knowledgeBases: number; bytes: number }
}

/**
 * Keeps the indexes of knowledge bases in memory: loaded on first use, refreshed by version, evicted least recently
 * used first. Searches at the same time share one load.
 */
export function createIndexStore(options: IndexStoreOptions): IndexStore {
  const indexes = new LruIndexes(options.maxBytes)
  const refreshes = new Map<string, Promise<VersionedIndex>>()
  const pause = options.pause ?? (() => new Promise<void>((resolve) => setImmediate(resolve)))

  function keep(id: string, entry: VersionedIndex): VersionedIndex {
    indexes.set(id, entry)
    return entry
  }

  async function refresh(id: string): Promise<VersionedIndex> {
    const known = indexes.peek(id)
    const changes = known && (await options.changesSince?.(id, known.version))
    // `replaceDocuments` may have moved the index meanwhile: then these changes are not those from its version on.
    if (changes && indexes.peek(id) === known && isSmall(changes)) {
      for (const { documentId, passages } of changes.documents)
        known.index.replaceDocument(documentId, passages)
      return keep(id, { index: known.index, version: changes.version })
    }
    const { version, passages } = await options.load(id)
    const index = await buildIndexInSlices(passages, pause)
    const current = indexes.peek(id)
    return current && current.version > version ? current : keep(id, { index, version })
  }

  /** Joins a refresh under way, or starts one. */
  function refreshOnce(id: string): { entry: Promise<VersionedIndex>; joined: boolean } {
    const running = refreshes.get(id)
    if (running) return { entry: running, joined: true }
    const entry = refresh(id).finally(() => refreshes.delete(id))
    refreshes.set(id, entry)
    return { entry, joined: false }
  }

  async function entryAt({ id, version }: KnowledgeBaseVersion): Promise<VersionedIndex> {
    const known = indexes.use(id)
    if (known && known.version >= version) return known
    for (;;) {
      const { entry, joined } = refreshOnce(id)
      const found = await entry
      // A refresh joined half-way may have read before this version was written; one begun here has not.
      if (!joined || found.version >= version) return found
    }
  }

  async function indexesOf(knowledgeBases: readonly KnowledgeBaseVersion[]) {
    const unique = [...new Map(knowledgeBases.map((one) => [one.id, one])).values()]
    const entries = await Promise.all(unique.map(entryAt))
    indexes.evict(new Set(unique.map(({ id }) => id)))
    return entries.map(({ index }) => index)
  }

  return {
    async search(knowledgeBases, query, searchOptions) {
      return searchIndexes(await indexesOf(knowledgeBases), query, searchOptions)
    },
    async explain(knowledgeBases, query, searchOptions) {
      return explainQuery(await indexesOf(knowledgeBases), query, searchOptions)
    },
    replaceDocuments(id, { fromVersion, ...changes }) {
      const known = indexes.peek(id)
      if (known?.version !== fromVersion || !isSmall(changes)) return false
      const { version, documents } = changes
      for (const { documentId, passages } of documents)
        known.index.replaceDocument(documentId, passages)
      keep(id, { index: known.index, version })
      return true
    },
    forget: (id) => indexes.delete(id),
    stats: () => ({ knowledgeBases: indexes.size, bytes: indexes.bytes }),
  }
}

function isSmall({ documents }: KnowledgeBaseChanges): boolean {
  return documents.reduce((sum, { passages }) => sum + passages.length, 0) <= MAX_CHANGED_PASSAGES
}
