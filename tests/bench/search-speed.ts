import { analyzerFor } from '@/lib/retrieval/analyze'
import { buildIndex } from '@/lib/retrieval/knowledge-index'
import { inverseFrequency, saturation } from '@/lib/retrieval/ranking'
import { searchIndex } from '@/lib/retrieval/search'
import type { IndexedPassage } from '@/lib/retrieval/types'
import { percentile } from './metrics'

const VOCABULARY = 20_000
const WORDS_PER_PASSAGE = 110
const WORDS_PER_QUERY = 6
const PASSAGES_PER_DOCUMENT = 4

export interface SearchSpeed {
  passages: number
  queries: number
  indexMs: number
  /** One edited document of four passages. */
  replaceMs: number
  bytes: number
  searchMs: { p50: number; p99: number }
  /** The same queries by scoring every passage in turn from ready-made word counts. */
  naiveMs: { p50: number; p99: number }
  /** Median of the naive search as a multiple of the median of the search: machines cancel out. */
  ratio: number
}

/** Searches synthetic passages, whose words are distributed as in real text (Zipf), with fixed pseudo-random choices. */
export function benchSearch({ passages = 10_000, queries = 200 } = {}): SearchSpeed {
  const random = createRandom(7)
  const corpus = Array.from({ length: passages }, (_, index) => makePassage(index, random))
  const asked = Array.from({ length: queries }, () => makeWords(WORDS_PER_QUERY, random))

  const built = timed(() => buildIndex(corpus))
  const index = built.value
  const replaced = timed(() =>
    index.replaceDocument('document0', corpus.slice(0, PASSAGES_PER_DOCUMENT)),
  )
  const naive = createNaiveSearch(corpus)
  const warmUp = asked.slice(0, 20)
  for (const query of warmUp) searchIndex(index, query)
  for (const query of warmUp) naive(query)

  const searchMs = spread(asked.map((query) => timed(() => searchIndex(index, query)).ms))
  const naiveMs = spread(asked.map((query) => timed(() => naive(query)).ms))
  return {
    passages,
    queries,
    indexMs: built.ms,
    replaceMs: replaced.ms,
    bytes: index.memoryBytes,
    searchMs,
    naiveMs,
    ratio: naiveMs.p50 / searchMs.p50,
  }
}

function createNaiveSearch(corpus: readonly IndexedPassage[]) {
  const analyzer = analyzerFor('en')
  const frequencies = new Map<string, number>()
  const counted = corpus.map(({ id, text }) => {
    const terms = analyzer.terms(text)
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    return { id, counts, length: terms.length }
  })
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / counted.length
  return (query: string) => {
    const terms = [...new Set(analyzer.terms(query))]
    const scored = counted.map(({ id, counts, length }) => {
      let score = 0
      for (const term of terms) {
        const count = counts.get(term) ?? 0
        const idf = inverseFrequency(frequencies.get(term) ?? 0, counted.length)
        score += idf * saturation(count, length, meanLength)
      }
      return { id, score }
    })
    return scored.sort((a, b) => b.score - a.score).slice(0, 8)
  }
}

function makePassage(index: number, random: () => number): IndexedPassage {
  const text = makeWords(WORDS_PER_PASSAGE, random)
  const document = Math.floor(index / PASSAGES_PER_DOCUMENT)
  return {
    id: `passage${index}`,
    documentId: `document${document}`,
    knowledgeBaseId: 'bench',
    title: `Article ${document}`,
    url: null,
    headings: [],
    language: 'en',
    ordinal: index % PASSAGES_PER_DOCUMENT,
    text,
    blocks: [text],
  }
}

/** Made-up words: the digits of a rank in syllables, so that no stemmer or stop list knows them. */
function makeWords(count: number, random: () => number): string {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(VOCABULARY ** random())
    return `z${rank.toString(5).replace(/\d/gu, (digit) => ['ka', 'lo', 'mu', 'ti', 'ro'][Number(digit)] ?? '')}`
  }).join(' ')
}

/** Mulberry32: a small generator whose numbers, 0 to 1, are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const start = performance.now()
  const value = run()
  return { value, ms: performance.now() - start }
}

function spread(values: readonly number[]): { p50: number; p99: number } {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) }
}
