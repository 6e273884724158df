import { offlinePhrases, sentenceGap } from './offline-phrases'
import { readQuestion } from './offline-question'
import { rankUnits } from './offline-ranking'
import { selectUnits } from './offline-select'
import type { Terms } from './offline-terms'
import { cellsOf, type Unit, unitsOf } from './offline-units'
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
  const { passages, history, locale, maxTokens } = request
  const question = readQuestion(request.question, history, passages, terms, locale)
  const ranked = rankUnits(question, passages, unitsOf(passages, locale), terms, locale)
  const chosen = selectUnits(ranked, Math.min(MAX_CHARS, maxTokens * CHARS_PER_TOKEN))
  if (chosen.length === 0) return null

  const segments: Segment[] = []
  let previous: Unit | undefined
  for (const run of runsOf(chosen, passages)) {
    const [first] = run
    const passage = passages[first.passage]
    if (!passage) continue
    const label = first.kind === 'sentence' ? '' : labelOf(passage, locale)
    if (!previous && label) segments.push(own(label))
    if (previous) segments.push(own(separator(previous, first, label)))
    if (startsTable(first, previous)) segments.push(own(headOf(first.header ?? '')))
    segments.push(quote(passage, run, sentenceGap(locale)))
    previous = run.at(-1)
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

type Run = [Unit, ...Unit[]]

/** Neighbours are quoted in one piece under one citation; a table needs its header in front of its rows. */
function runsOf(units: readonly Unit[], passages: readonly ModelPassage[]): Run[] {
  const runs: Run[] = []
  let last: Unit | undefined
  for (const unit of units) {
    const run = runs.at(-1)
    const blocks = passages[unit.passage]?.blocks ?? []
    const adjoins = last && last.header === unit.header && touch(last, unit, blocks)
    if (run && adjoins) run.push(unit)
    else runs.push([unit])
    last = unit
  }
  return runs
}

/** Whether nothing but white space stands between two units: no heading either, which is not quoted. */
function touch(before: Unit, after: Unit, blocks: readonly string[]): boolean {
  if (before.passage !== after.passage || before.place + 1 !== after.place) return false
  const from = blocks[before.block] ?? ''
  const between =
    before.block === after.block
      ? from.slice(before.end, after.start)
      : from.slice(before.end) + (blocks[after.block] ?? '').slice(0, after.start)
  return after.block - before.block <= 1 && between.trim() === ''
}

function quote(passage: ModelPassage, run: Run, gap: string): Segment {
  const [first] = run
  const last = run.at(-1) ?? first
  let text = first.text
  run.slice(1).forEach((unit, i) => {
    text += joint(run[i] ?? first, unit, gap) + unit.text
  })
  const cited = passage.blocks.slice(first.block, last.block + 1).join('\n\n')
  const end = cited.length - (passage.blocks[last.block] ?? '').length + last.end
  return {
    text,
    citation: {
      passageId: passage.id,
      citedText: cited.slice(first.start, end),
      startBlock: first.block,
      endBlock: last.block + 1,
    },
  }
}

function joint(before: Unit, after: Unit, gap: string): string {
  if (before.kind === after.kind && after.kind !== 'sentence') return '\n'
  return before.block === after.block ? gap : '\n\n'
}

function separator(before: Unit, after: Unit, label: string): string {
  if (before.passage === after.passage && before.kind === after.kind && after.kind !== 'sentence') {
    return '\n'
  }
  return before.passage === after.passage || label === '' ? '\n\n' : `\n\n${label}`
}

/** A list or a table says little without the heading above it. */
function labelOf({ headings }: ModelPassage, locale: string): string {
  const heading = headings.at(-1)
  return `${heading ? `**${heading}**` : offlinePhrases(locale).found}\n\n`
}

function startsTable(unit: Unit, previous: Unit | undefined): boolean {
  return (
    unit.header !== null && (previous?.header !== unit.header || previous.passage !== unit.passage)
  )
}

/** The first two lines of a markdown table, which only name what the rows say. */
function headOf(header: string): string {
  return `${header}\n${cellsOf(header)
    .map(() => '---')
    .join(' | ')}\n`
}
