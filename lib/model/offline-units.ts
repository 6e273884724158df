import { segmenterFor } from './offline-terms'
import type { ModelPassage } from './port'

/** The smallest stretch that is quoted: a sentence, an item of a list, or a row of a table. */
export interface Unit {
  kind: 'sentence' | 'item' | 'row'
  /** As it stands in its block, from `start` to `end` (UTF-16). */
  text: string
  start: number
  end: number
  /** Which passage of the request, and which block of it. */
  passage: number
  block: number
  /** Its place among the units of its passage. */
  place: number
  /** The first line of a row's table, which names its columns. */
  header: string | null
}

const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)、])\s+\S/
const TABLE_ROW = /^\s*\||\S \| \S/
const HEADING = /^\s*#{1,6}\s/
/** A stop that ends no sentence: initials and common abbreviations. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|z\.B|d\.h|u\.a|p\. ?ej|approx|max|min|incl|inkl|zzgl|bzw|ca|etc|Nr|No|Dr|Mr|Mrs|Ms|St|vs)\.\s*$/u

/** The units of all passages, in order. Headings that stand in a block are not quoted. */
export function unitsOf(passages: readonly ModelPassage[], locale: string): Unit[] {
  return passages.flatMap((passage, index) => {
    const units = passage.blocks.flatMap((block, number) =>
      spansOf(block, locale).map((span) => ({ ...span, passage: index, block: number })),
    )
    return units.map((unit, place) => ({ ...unit, place }))
  })
}

/** Whether a unit asks something, as pages do in front of their answer. */
export function isQuestion(unit: Unit): boolean {
  return /[?？]\s*$/.test(unit.text)
}

/** Whether a sentence only leads to what comes after it. */
export function leadsOn(unit: Unit): boolean {
  return unit.kind === 'sentence' && /[:：]\s*$/.test(unit.text)
}

/** The cells of a row or of its header. */
export function cellsOf(row: string): string[] {
  const bare = row.trim().replace(/^\||\|$/g, '')
  return bare.split('|').map((cell) => cell.trim())
}

type Span = Pick<Unit, 'kind' | 'text' | 'start' | 'end' | 'header'>
type Kind = Unit['kind']

function spansOf(block: string, locale: string): Span[] {
  const spans: Span[] = []
  for (const { kind, start, end } of paragraphsOf(block)) {
    if (kind === 'sentence') spans.push(...sentencesOf(block, start, end, locale))
    else if (kind === 'row') spans.push(...rowsOf(block, start, end))
    else spans.push(spanOf(block, kind, start, end))
  }
  return spans.filter((span) => span.text !== '')
}

/** Lines that belong together: rows of a table, an item with its further lines, running text. */
function paragraphsOf(block: string): { kind: Kind; start: number; end: number }[] {
  const parts: { kind: Kind; start: number; end: number }[] = []
  let open: Kind | null = null
  for (const line of block.matchAll(/[^\n]*\n?/g)) {
    const [text] = line
    if (text.trim() === '' || HEADING.test(text)) {
      open = null
      continue
    }
    const item = ITEM.test(text)
    const kind = TABLE_ROW.test(text) ? 'row' : item ? 'item' : null
    const goesOn = open !== null && !item && (kind === open || (kind === null && open !== 'row'))
    const end = line.index + text.length
    const last = parts.at(-1)
    if (goesOn && last) last.end = end
    else {
      open = kind ?? 'sentence'
      parts.push({ kind: open, start: line.index, end })
    }
  }
  return parts
}

/** The lines of a table below its first, or that one where it stands alone; lines that only draw are left out. */
function rowsOf(block: string, start: number, end: number): Span[] {
  const lines: Span[] = []
  for (const line of block.slice(start, end).matchAll(/[^\n]+/g)) {
    const from = start + line.index
    if (/[\p{L}\p{N}]/u.test(line[0])) lines.push(spanOf(block, 'row', from, from + line[0].length))
  }
  const [header, ...rows] = lines
  return header && rows.length > 0 ? rows.map((row) => ({ ...row, header: header.text })) : lines
}

function sentencesOf(block: string, start: number, end: number, locale: string): Span[] {
  // A line break in running text ends no sentence; a space of the same length keeps the positions.
  const text = block.slice(start, end).replaceAll(/[\r\n]/g, ' ')
  const spans: Span[] = []
  let from = 0
  for (const { segment, index } of segmenterFor(locale, 'sentence').segment(text)) {
    const to = index + segment.length
    if (ABBREVIATION.test(segment) && to < text.length) continue
    spans.push(spanOf(block, 'sentence', start + from, start + to))
    from = to
  }
  return spans
}

/** The stretch without the white space around it. */
function spanOf(block: string, kind: Kind, start: number, end: number): Span {
  const raw = block.slice(start, end)
  const text = raw.trim()
  const from = start + raw.indexOf(text)
  return { kind, text, start: from, end: from + text.length, header: null }
}
