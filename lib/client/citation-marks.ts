import type { Citation } from '@/lib/protocol/message'
import { citeMark } from './markdown-inline'

const RESERVED = /[\uE000\uE001]/g

/**
 * Puts a mark behind the words that each citation supports. A mark goes before white space that ends those words, so that
 * it stays in their paragraph. Positions are UTF-16 units of `text`.
 */
export function markCitations(text: string, citations: readonly Citation[]): string {
  const clean = text.replace(RESERVED, '\uFFFD')
  const marks = citations
    .map(({ index, end }) => ({ index, at: beforeSpace(clean, Math.min(end, clean.length)) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  let marked = ''
  let last = 0
  let previous: { index: number; at: number } | undefined
  for (const mark of marks) {
    if (previous?.at === mark.at && previous.index === mark.index) continue
    marked += clean.slice(last, mark.at) + citeMark(mark.index)
    last = mark.at
    previous = mark
  }
  return marked + clean.slice(last)
}

function beforeSpace(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1
  return at
}
