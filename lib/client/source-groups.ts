import type { Citation } from '@/lib/protocol/message'

/** A document that an answer rests on, with all citations of its passages. */
export interface SourceGroup {
  key: string
  title: string
  url: string | undefined
  /** The citations' numbers, as in `1`, `2–4` or `1, 3`. */
  numbers: string
  /** What is cited of it, each stretch once. */
  quotes: string[]
}

/** The sources of an answer in the order of their first citation. */
export function groupSources(citations: readonly Citation[]): SourceGroup[] {
  const groups = new Map<string, Citation[]>()
  for (const citation of [...citations].sort((a, b) => a.index - b.index)) {
    const source = `${citation.url ?? ''} ${citation.title}`
    groups.set(source, [...(groups.get(source) ?? []), citation])
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members
    if (!first) return []
    return {
      key,
      title: first.title,
      url: first.url,
      numbers: ranges(members.map(({ index }) => index)),
      quotes: [...new Set(members.map(({ quote }) => quote))],
    }
  })
}

function ranges(numbers: readonly number[]): string {
  const spans: [number, number][] = []
  for (const number of new Set(numbers)) {
    const last = spans.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else spans.push([number, number])
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
