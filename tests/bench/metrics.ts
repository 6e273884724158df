/** Grades of the judged documents of one query: above 0 means relevant. */
export type Judgements = ReadonlyMap<string, number>

/**
 * Normalised discounted cumulative gain at `k`, 0 to 1: gain = grade, discount log2(rank + 1), ideal order from the
 * judgements (Järvelin and Kekäläinen, 2002; the linear gain of trec_eval and BEIR).
 */
export function ndcg(ranking: readonly string[], judged: Judgements, k: number): number {
  const gains = ranking.slice(0, k).map((id) => Math.max(0, judged.get(id) ?? 0))
  const ideal = [...judged.values()].filter((grade) => grade > 0).sort((a, b) => b - a)
  const best = discounted(ideal.slice(0, k))
  return best === 0 ? 0 : discounted(gains) / best
}

/** Share of the first `k` places that hold a relevant document; missing places count as misses. */
export function precision(ranking: readonly string[], judged: Judgements, k: number): number {
  return found(ranking, judged, k) / k
}

/** Share of the relevant documents that are among the first `k`. */
export function recall(ranking: readonly string[], judged: Judgements, k: number): number {
  const relevant = relevantCount(judged)
  return relevant === 0 ? 0 : found(ranking, judged, k) / relevant
}

/** 1 / rank of the first relevant document among the first `k`, or 0. */
export function reciprocalRank(ranking: readonly string[], judged: Judgements, k: number): number {
  const index = ranking.slice(0, k).findIndex((id) => isRelevant(judged, id))
  return index < 0 ? 0 : 1 / (index + 1)
}

/** Mean over the relevant documents of the precision at each one's rank; those not ranked count 0. */
export function averagePrecision(ranking: readonly string[], judged: Judgements): number {
  let hits = 0
  let sum = 0
  for (const [index, id] of ranking.entries()) {
    if (!isRelevant(judged, id)) continue
    hits++
    sum += hits / (index + 1)
  }
  const relevant = relevantCount(judged)
  return relevant === 0 ? 0 : sum / relevant
}

/** Nearest-rank percentile, `share` from 0 to 1; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** Arithmetic mean; 0 for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0)
}

function isRelevant(judged: Judgements, id: string): boolean {
  return (judged.get(id) ?? 0) > 0
}

function found(ranking: readonly string[], judged: Judgements, k: number): number {
  return ranking.slice(0, k).filter((id) => isRelevant(judged, id)).length
}

function relevantCount(judged: Judgements): number {
  return [...judged.values()].filter((grade) => grade > 0).length
}
