export const SPANS = ['queue', 'retrieval', 'firstWord', 'writing'] as const

export interface Span {
  name: (typeof SPANS)[number]
  /** Milliseconds. */
  ms: number
}

/** What the time from question to end went into, in order; a part that was not reached is left out. */
export function timeSpans(timings: Readonly<Record<string, number>>): Span[] {
  const { loadedMs, retrievalMs, firstTokenMs, totalMs } = timings
  const ends = [loadedMs, retrievalMs, firstTokenMs, totalMs]
  const spans: Span[] = []
  let from = 0
  for (const [index, name] of SPANS.entries()) {
    const reached = ends[index]
    if (reached === undefined) {
      // What ended meanwhile ended in this part.
      if (totalMs !== undefined) spans.push({ name, ms: Math.max(0, totalMs - from) })
      return spans
    }
    spans.push({ name, ms: Math.max(0, reached - from) })
    from = reached
  }
  return spans
}
