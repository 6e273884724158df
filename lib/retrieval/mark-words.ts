import type { Analyzer } from './analyze'
import { gramsOf, tokenize } from './segment'

/** What may be one word, or a run of characters, before it is looked at more closely. */
const CANDIDATE = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu

export interface Mark {
  start: number
  end: number
}

/**
 * Where words of a query stand in a text, in UTF-16 units, in order and without overlap: `terms` as a hit tells them, in
 * any of the forms that the analyser counts as the same.
 */
export function markWords(text: string, terms: readonly string[], analyzer: Analyzer): Mark[] {
  const wanted = new Set(terms.flatMap((term) => analyzer.term(term) ?? []))
  const grams = new Set(terms)
  const marks: Mark[] = []
  for (const match of text.matchAll(CANDIDATE)) {
    const [token, ...others] = tokenize(match[0])
    const end = match.index + match[0].length
    const isWhole = token?.kind === 'word' && others.length === 0
    if (isWhole) {
      const term = analyzer.term(token.text)
      if (term !== undefined && wanted.has(term)) marks.push({ start: match.index, end })
    } else marks.push(...markRuns(match[0], match.index, grams))
  }
  return marks
}

/** Pairs first: a single character says little where its neighbour fits as well. */
function markRuns(run: string, at: number, grams: ReadonlySet<string>): Mark[] {
  const lower = run.toLowerCase()
  const isMarked = new Array<boolean>(run.length).fill(false)
  const found = new Set(gramsOf(lower).filter((gram) => grams.has(gram)))
  const pairs = [...found].filter((gram) => [...gram].length > 1)
  for (const gram of pairs.length > 0 ? pairs : found) {
    for (let from = lower.indexOf(gram); from >= 0; from = lower.indexOf(gram, from + 1)) {
      isMarked.fill(true, from, from + gram.length)
    }
  }
  const marks: Mark[] = []
  for (const [index, marked] of isMarked.entries()) {
    if (!marked) continue
    const last = marks.at(-1)
    if (last && last.end === at + index) last.end++
    else marks.push({ start: at + index, end: at + index + 1 })
  }
  return marks
}
