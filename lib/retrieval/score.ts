import type { Bm25Index } from './bm25-index'
import { bodyOf, headingsOf, slotOf, titleOf } from './posting-pool'
import { RANKING, saturation } from './ranking'

/** A word of the query as one index knows it. */
export interface ScoredWord {
  list: number
  /** Inverse frequency over all that is searched, times the word's weight in the query. */
  idf: number
  /** The word's part of the query, for relevance. */
  share: number
}

/** Mean weighted words of passages and of documents in one language, over all that is searched. */
export interface MeanLengths {
  passage: number
  document: number
}

/** Per slot of an index: `score` is 0 for passages without any of the words. */
export interface Scores {
  score: Float64Array
  /** Sum of the shares of the words that the passage matches, 0 to 1. */
  coverage: Float64Array
}

/**
 * Scores all passages of an index that hold at least one of the words: BM25 over title, headings and body as one
 * weighted text (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields", 2004), taken
 * for the passage and for its whole document, and mixed by `RANKING.passageShare`.
 */
export function scorePart(
  index: Bm25Index,
  words: readonly ScoredWord[],
  means: MeanLengths,
): Scores {
  const { slots, postings } = index
  const { passageShare, titleWeight, headingWeight } = RANKING
  const score = new Float64Array(slots.end)
  const coverage = new Float64Array(slots.end)
  /** Scores of documents, kept at the slot of their first passage. */
  const ofDocument = new Float64Array(slots.end)

  for (const { list, idf, share } of words) {
    const { data } = postings
    const end = postings.start(list) + postings.length(list)
    let at = postings.start(list)
    while (at < end) {
      const document = slots.owner(slotOf(data[at] ?? 0))
      if (!document) break
      const title = titleOf(data[at] ?? 0) * titleWeight
      let inDocument = title
      for (; at < end; at++) {
        const posting = data[at] ?? 0
        const slot = slotOf(posting)
        if (slot >= document.end) break
        const own = bodyOf(posting) + headingsOf(posting) * headingWeight
        inDocument += own
        const part = saturation(own + title, slots.length(slot), means.passage)
        score[slot] = (score[slot] ?? 0) + idf * part * passageShare
        coverage[slot] = (coverage[slot] ?? 0) + share
      }
      const part = saturation(inDocument, document.length, means.document)
      ofDocument[document.first] =
        (ofDocument[document.first] ?? 0) + idf * part * (1 - passageShare)
    }
  }
  for (let slot = 0; slot < score.length; slot++) {
    const own = score[slot] ?? 0
    if (own > 0) score[slot] = own + (ofDocument[slots.owner(slot)?.first ?? slot] ?? 0)
  }
  return { score, coverage }
}
