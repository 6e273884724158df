import { BUCKETS_PER_E } from '@/lib/db/queries/analytics'
import type { Spread } from '@/lib/protocol/analytics'

/** How often each bucket was met. */
export type Histogram = ReadonlyMap<number, number>

export function addTo(histogram: Map<number, number>, bucket: number, count: number): void {
  histogram.set(bucket, (histogram.get(bucket) ?? 0) + count)
}

/** Nearest-rank percentiles in milliseconds, right to 1 %: a bucket stands for its geometric middle. */
export function spreadOf(histogram: Histogram): Spread {
  return { p50: percentile(histogram, 0.5), p95: percentile(histogram, 0.95) }
}

function percentile(histogram: Histogram, share: number): number | null {
  const buckets = [...histogram].sort(([a], [b]) => a - b)
  const total = buckets.reduce((sum, [, count]) => sum + count, 0)
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
