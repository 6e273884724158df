import { analyzerFor } from './analyze'
import type { Bm25Index } from './bm25-index'
import { detectLanguage } from './detect-language'
import type { KnowledgeIndex } from './knowledge-index'
import { baseLanguage } from './languages'
import { type QueryWord, queryWords } from './query'
import { inverseFrequency, RANKING } from './ranking'
import { RELEVANCE_THRESHOLD, wordImportance } from './relevance'
import { type MeanLengths, type ScoredWord, scorePart } from './score'
import { TopK } from './top-k'
import type { IndexedPassage, SearchHit, SearchOptions } from './types'

const DEFAULT_LIMIT = 8

interface Candidate {
  passage: IndexedPassage
  score: number
  relevance: number
  part: Bm25Index
  slot: number
}

/** A word of the query with its lists in each index and its frequency in all of them. */
interface KnownWord {
  word: QueryWord
  lists: ReadonlyMap<Bm25Index, number>
  frequency: number
}

/** A query as the indexes see it. */
interface ReadQuery {
  parts: readonly Bm25Index[]
  /** Passages in all. */
  total: number
  words: readonly KnownWord[]
  /** Of each word, and of all together. */
  importance: readonly number[]
  allImportance: number
}

/** What a query is taken to ask for, word by word, and how often the indexes hold it. */
export function readQuery(
  indexes: readonly KnowledgeIndex[],
  query: string,
  options: SearchOptions = {},
): ReadQuery {
  const parts = indexes.flatMap((index) => index.parts)
  const total = sum(parts, (part) => part.slots.passageCount)
  const language = detectLanguage(query, baseLanguage(options.language ?? 'en'))
  const words = queryWords(query, analyzerFor(language)).map((word) => lookUp(word, parts))
  const importance = words.map(({ word, frequency }) =>
    frequency === 0 && isReference(word.text) ? 0 : word.weight * wordImportance(frequency, total),
  )
  return { parts, total, words, importance, allImportance: sum(importance, (value) => value) }
}

/** Searches one knowledge base. See `searchIndexes`. */
export function searchIndex(
  index: KnowledgeIndex,
  query: string,
  options: SearchOptions = {},
): SearchHit[] {
  return searchIndexes([index], query, options)
}

/**
 * The passages that answer a query best, over several knowledge bases as if they were one: word statistics are taken
 * over all of them. Empty when nothing is relevant enough. Deterministic: equal scores are ordered by document,
 * ordinal and passage id. Never throws, whatever the query holds.
 */
export function searchIndexes(
  indexes: readonly KnowledgeIndex[],
  query: string,
  options: SearchOptions = {},
): SearchHit[] {
  const { parts, total, words, importance, allImportance } = readQuery(indexes, query, options)
  const minRelevance = options.minRelevance ?? RELEVANCE_THRESHOLD
  const top = new TopK<Candidate>(Math.max(1, options.limit ?? DEFAULT_LIMIT), isBetter)
  for (const part of parts) {
    const scored = words.flatMap(({ word, lists, frequency }, index): ScoredWord[] => {
      const list = lists.get(part)
      if (list === undefined) return []
      const idf = word.weight * inverseFrequency(frequency, total)
      return [{ list, idf, share: (importance[index] ?? 0) / allImportance }]
    })
    if (scored.length === 0) continue
    const factor = languageFactor(part, options.language)
    const { score, coverage } = scorePart(part, scored, meanLengths(part, parts))
    for (let slot = 0; slot < score.length; slot++) {
      const own = (score[slot] ?? 0) * factor
      const relevance = Math.min(1, coverage[slot] ?? 0)
      if (own <= 0 || relevance < minRelevance) continue
      const passage = part.slots.passage(slot)
      if (passage) top.add({ passage, score: own, relevance, part, slot })
    }
  }
  const byRarity = words.toSorted((a, b) => a.frequency - b.frequency)
  return top.best().map((candidate) => toHit(candidate, byRarity))
}

function lookUp(word: QueryWord, parts: readonly Bm25Index[]): KnownWord {
  const lists = new Map<Bm25Index, number>()
  let frequency = 0
  for (const part of parts) {
    const term = word.kind === 'gram' ? word.text : part.analyzer.term(word.text)
    const list = term === undefined ? undefined : part.list(term)
    if (list === undefined || part.postings.length(list) === 0) continue
    lists.set(part, list)
    frequency += part.frequency(list)
  }
  return { word, lists, frequency }
}

function meanLengths(part: Bm25Index, parts: readonly Bm25Index[]): MeanLengths {
  const same = parts.filter(({ analyzer }) => analyzer.language === part.analyzer.language)
  const passages = sum(same, ({ slots }) => slots.passageCount)
  const documents = sum(same, ({ slots }) => slots.documentCount)
  return {
    passage:
      Math.max(
        1,
        sum(same, ({ slots }) => slots.passageLength),
      ) / passages,
    document:
      Math.max(
        1,
        sum(same, ({ slots }) => slots.documentLength),
      ) / documents,
  }
}

/** The number of an order, a parcel or an article, longer than a year: it names a case and says nothing of what the question is about. */
const isReference = (word: string) => word.length >= 5 && /\p{N}/u.test(word)

function languageFactor(part: Bm25Index, language: string | undefined): number {
  const isSame = language === undefined || baseLanguage(language) === part.analyzer.language
  return isSame ? 1 : RANKING.otherLanguage
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score
  const [left, right] = [a.passage, b.passage]
  if (left.documentId !== right.documentId) return left.documentId < right.documentId
  if (left.ordinal !== right.ordinal) return left.ordinal < right.ordinal
  return left.id < right.id
}

function toHit(candidate: Candidate, byRarity: readonly KnownWord[]): SearchHit {
  const { passage, score, relevance, part, slot } = candidate
  const matched = byRarity.filter(({ lists }) => {
    const list = lists.get(part)
    if (list === undefined) return false
    const [from, to] = part.postings.range(list, slot, slot + 1)
    return from < to
  })
  return {
    passageId: passage.id,
    documentId: passage.documentId,
    knowledgeBaseId: passage.knowledgeBaseId,
    score,
    relevance,
    terms: matched.map(({ word }) => word.text),
    passage,
  }
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
