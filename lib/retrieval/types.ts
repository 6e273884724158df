/** A passage as it is stored and searched. `text === blocks.join('\n\n')`. */
export interface IndexedPassage {
  id: string
  documentId: string
  knowledgeBaseId: string
  /** The document's title. */
  title: string
  url: string | null
  /** Path of headings above the passage, outermost first. */
  headings: readonly string[]
  /** BCP 47 tag of the document. */
  language: string
  /** Position of the passage in its document, from 0. */
  ordinal: number
  text: string
  /** Paragraphs of `text`, never blank. */
  blocks: readonly string[]
}

/** One answer of a search. Hits are listed best first. */
export interface SearchHit {
  passageId: string
  documentId: string
  knowledgeBaseId: string
  /** Ranking score, above 0 and without upper bound; comparable only within one search. */
  score: number
  /** How much of the question the passage is about, 0 to 1; comparable between searches. See `relevance.ts`. */
  relevance: number
  /** Words of the query, lower-cased, that the passage matches; the rarest first. */
  terms: readonly string[]
  passage: IndexedPassage
}

export interface SearchOptions {
  /** At most this many hits, 1 or more; 8 when not given. */
  limit?: number
  /** BCP 47 tag of the visitor's language: documents in it win close calls. */
  language?: string
  /**
   * Hits with less relevance are left out; `RELEVANCE_THRESHOLD` when not given. 0 lifts the threshold: every
   * passage that shares a word with the query is ranked, which is what ranking benchmarks want.
   */
  minRelevance?: number
}
