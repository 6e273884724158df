import { BUCKETS_PER_E, type BucketCounts } from '@/lib/db/queries/analytics-range'
import type { Spread } from '@/lib/protocol/analytics'

/** How often each bucket was met. */
export type Histogram = Map<number, number>

export function addCounts(histogram: Histogram, counts: BucketCounts | null | undefined): void {
  for (const [name, count] of Object.entries(counts ?? {})) {
    const bucket = Number(name)
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + count)
  }
}

export function histogramOf(counts: BucketCounts | null): Histogram {
  const histogram: Histogram = new Map()
  addCounts(histogram, counts)
  return histogram
}

export const countOf = (histogram: Histogram): number =>
  [...histogram.values()].reduce((sum, count) => sum + count, 0)

/** Nearest-rank percentiles in milliseconds, right to 1 %: a bucket stands for its geometric middle. */
export function spreadOf(histogram: Histogram): Spread {
  const buckets = [...histogram].sort(([a], [b]) => a - b)
  const total = countOf(histogram)
  return { p50: percentile(buckets, total, 0.5), p95: percentile(buckets, total, 0.95) }
}

function percentile(
  buckets: readonly [bucket: number, count: number][],
  total: number,
  share: number,
): number | null {
  const rank = Math.ceil(share * total)
  let seen = 0
  for (const [bucket, count] of buckets) {
    seen += count
    if (seen >= rank) return round(Math.exp((bucket + 0.5) / BUCKETS_PER_E))
  }
  return null
}

/** To three digits: more would claim more than is known. */
const round = (value: number) => Number(value.toPrecision(3))
