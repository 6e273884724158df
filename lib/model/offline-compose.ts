import { offlinePhrases, sentenceGap } from './offline-phrases'
import { rankUnits } from './offline-ranking'
import { selectUnits } from './offline-select'
import type { Terms } from './offline-terms'
import { type Unit, unitsOf } from './offline-units'
import type { ModelCitation, ModelPassage, ModelRequest } from './port'

/** One text block of an answer; without a citation the words are ours. */
export interface Segment {
  text: string
  citation: ModelCitation | null
}

const MAX_CHARS = 1_200
const CHARS_PER_TOKEN = 4

/** An answer of quotations from the request's passages, or null when they hold none. */
export function composeAnswer(request: ModelRequest, terms: Terms): Segment[] | null {
  const { passages, question, locale, maxTokens } = request
  const units = unitsOf(passages, locale)
  const ranked = rankUnits(question, passages, units, terms, locale)
  const chosen = selectUnits(ranked, Math.min(MAX_CHARS, maxTokens * CHARS_PER_TOKEN))
  const first = chosen[0]
  if (!first) return null

  const phrases = offlinePhrases(locale)
  const gap = sentenceGap(locale)
  const segments = [own(phrases.found + (first.kind === 'sentence' ? gap : '\n\n'))]
  let previous: Unit | undefined
  for (const run of runsOf(chosen)) {
    const passage = passages[run.first.passage]
    if (!passage) continue
    if (previous) segments.push(own(separator(previous, run.first, gap)))
    segments.push(quote(passage, run.first, run.last))
    previous = run.last
  }
  return segments
}

/** An answer in words of our own, a sentence each. */
export function ownWords(locale: string, ...sentences: string[]): Segment[] {
  return [own(sentences.join(sentenceGap(locale)))]
}

function own(text: string): Segment {
  return { text, citation: null }
}

/** Neighbours in one block are quoted in one piece, with whatever stands between them there. */
function runsOf(units: readonly Unit[]): { first: Unit; last: Unit }[] {
  const runs: { first: Unit; last: Unit }[] = []
  for (const unit of units) {
    const run = runs.at(-1)
    const adjoins =
      run?.last.passage === unit.passage &&
      run.last.block === unit.block &&
      run.last.place + 1 === unit.place
    if (run && adjoins) run.last = unit
    else runs.push({ first: unit, last: unit })
  }
  return runs
}

function quote(passage: ModelPassage, first: Unit, last: Unit): Segment {
  const block = passage.blocks[first.block] ?? ''
  return {
    text: block.slice(first.start, last.end),
    citation: {
      passageId: passage.id,
      citedText: block,
      startBlock: first.block,
      endBlock: first.block + 1,
    },
  }
}

function separator(before: Unit, after: Unit, gap: string): string {
  if (before.kind === 'item' && after.kind === 'item') return '\n'
  const apart = before.passage !== after.passage || after.kind !== 'sentence'
  return apart ? '\n\n' : gap
}
