import type { KnowledgeIndex } from './knowledge-index'

export interface VersionedIndex {
  readonly index: KnowledgeIndex
  readonly version: number
}

/** Indexes by knowledge base, in the order of their last use. */
export class LruIndexes {
  readonly #maxBytes: number
  readonly #entries = new Map<string, VersionedIndex>()

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get size(): number {
    return this.#entries.size
  }

  /** Estimated bytes of all indexes. */
  get bytes(): number {
    let bytes = 0
    for (const { index } of this.#entries.values()) bytes += index.memoryBytes
    return bytes
  }

  /** Looks without counting as a use. */
  peek(id: string): VersionedIndex | undefined {
    return this.#entries.get(id)
  }

  use(id: string): VersionedIndex | undefined {
    const entry = this.#entries.get(id)
    if (entry) this.set(id, entry)
    return entry
  }

  set(id: string, entry: VersionedIndex): void {
    this.#entries.delete(id)
    this.#entries.set(id, entry)
  }

  delete(id: string): void {
    this.#entries.delete(id)
  }

  /** Drops the least recently used until the rest fits, but none of `keep`. */
  evict(keep: ReadonlySet<string>): void {
    let bytes = this.bytes
    for (const [id, { index }] of this.#entries) {
      if (bytes <= this.#maxBytes) return
      if (keep.has(id)) continue
      bytes -= index.memoryBytes
      this.#entries.delete(id)
    }
  }
}
