import type { KnowledgeIndex } from './knowledge-index'
import { readQuery } from './search'
import type { SearchOptions } from './types'

/** A word of a query that counts, and what is known of it. */
export interface ExplainedWord {
  text: string
  /** Its part of what the query is about, 0 to 1; all together make 1. See `relevance.ts`. */
  share: number
  /** How many passages hold it. */
  passages: number
}

/** How a query is read: its words, the weightiest first. Stop words are not among them. */
export function explainQuery(
  indexes: readonly KnowledgeIndex[],
  query: string,
  options: SearchOptions = {},
): ExplainedWord[] {
  const { words, importance, allImportance } = readQuery(indexes, query, options)
  return words
    .map(({ word, frequency }, index) => ({
      text: word.text,
      share: allImportance > 0 ? (importance[index] ?? 0) / allImportance : 0,
      passages: frequency,
    }))
    .sort((a, b) => b.share - a.share)
}
