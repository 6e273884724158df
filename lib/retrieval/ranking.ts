/**
 * Parameters of the ranking, chosen on SciFact for plateaus rather than peaks, and by what makes sense for articles.
 *
 * `k1`, `b`: saturation and length normalisation of BM25. `titleWeight`, `headingWeight`: how many body words one word
 * of the title or of a heading counts for. `passageShare`: how much of a score comes from the passage itself; the rest
 * comes from its whole document, so that the right part of the right article comes first.
 * `otherLanguage`: factor on the score of documents in another language than the visitor's.
 */
export const RANKING = {
  k1: 1.5,
  b: 0.8,
  titleWeight: 2,
  headingWeight: 1.5,
  passageShare: 0.5,
  otherLanguage: 0.8,
}

/**
 * Inverse document frequency as in Lucene's BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", 2009, with 1 added so that it is never negative). `frequency` of `total` passages contain the term.
 */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))
}

/** BM25's share of a term, 0 to `k1 + 1`: `count` in a text of `length` words, where `meanLength` (above 0) is usual. */
export function saturation(count: number, length: number, meanLength: number): number {
  const { k1, b } = RANKING
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength))
}
