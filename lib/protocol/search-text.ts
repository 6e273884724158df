/**
 * How a search for conversations is read, and where its words stand in a text. Splits by the same characters as the
 * database's function `search_text` (prisma/migrations, conversation_search).
 */
export interface SearchText {
  /** Words of languages that put spaces between them: all must be there. */
  words: string[]
  /** Whether the last of `words` may be the beginning of a word. */
  open: boolean
  /** Stretches of Han, Hiragana, Katakana or Hangul, and what was put in double quotes: must be there as they stand. */
  literal: string[]
}

/** UTF-16 positions in a text. */
export type Mark = [start: number, end: number]

export interface Excerpt {
  text: string
  marks: Mark[]
}

const CJK =
  '\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u30fa\\u30fc-\\u318f\\u31a0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}'
const SIGNS =
  '\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ufe30-\\ufe4f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65'
const PARTS = new RegExp(`([${CJK}]+)|[^${CJK}${SIGNS}]+`, 'gu')
const QUOTED = /"([^"]*)"/g

/** Null where nothing in it can be searched for. */
export function parseSearch(q: string): SearchText | null {
  const words: string[] = []
  const literal = [...q.matchAll(QUOTED)].map(([, phrase = '']) => phrase.trim()).filter(Boolean)
  let open = false
  for (const { 0: part, 1: run } of q.matchAll(PARTS)) {
    open = run === undefined && part.length > 1
    if (run === undefined) words.push(part)
    else literal.push(run)
  }
  if (words.length === 0 && !literal.some((text) => splitRun(text).length > 0)) return null
  return { words, open: open && !q.trimEnd().endsWith('"'), literal: [...new Set(literal)] }
}

/** The characters of a stretch that are words of their own. */
export const splitRun = (text: string): string[] => [
  ...new Set(text.match(new RegExp(`[${CJK}]`, 'gu')) ?? []),
]

/** Where the words of a search stand, in order and without overlaps. */
export function findMarks(text: string, { words, open, literal }: SearchText): Mark[] {
  const found: Mark[] = []
  const whole = new Set(words.map((word) => word.toLowerCase()))
  const beginning = open ? words.at(-1)?.toLowerCase() : undefined
  for (const { 0: part, 1: run, index } of text.matchAll(PARTS)) {
    if (run !== undefined) continue
    const lower = part.toLowerCase()
    if (whole.has(lower)) found.push([index, index + part.length])
    else if (beginning !== undefined && lower.startsWith(beginning))
      found.push([index, index + Math.min(beginning.length, part.length)])
  }
  for (const stretch of literal) {
    const pattern = new RegExp(stretch.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
    for (const { 0: part, index } of text.matchAll(pattern))
      found.push([index, index + part.length])
  }
  return merge(found)
}

function merge(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1)
    if (last && mark[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], mark[1])]
    else merged.push(mark)
  }
  return merged
}

/** Places before the first mark; a character of Han, Hiragana, Katakana or Hangul takes two. */
const BEFORE = 14

/** About `length` UTF-16 units of a text around the first place that was searched for, as one line. */
export function excerptOf(text: string, search: SearchText, length = 140): Excerpt {
  const line = text.replace(/\s+/g, ' ').trim()
  const marks = findMarks(line, search)
  const first = marks[0]?.[0] ?? 0
  const start = startBefore(line, first)
  const end = whole(line, Math.min(line.length, start + length))
  const before = start > 0 ? '…' : ''
  const shift = before.length - start
  return {
    text: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift]),
  }
}

/** Where to begin so that what is at `first` is in sight: at the very beginning if that is near enough. */
function startBefore(line: string, first: number): number {
  const wide = new RegExp(`[${CJK}\\u3000-\\u303f\\uff00-\\uff60]`, 'u')
  let at = first
  for (let room = BEFORE; at > 0; at--) {
    room -= wide.test(line.charAt(at - 1)) ? 2 : 1
    if (room < 0) return wordStart(line, at, first)
  }
  return 0
}

/** The beginning of a word near `at`, or `at` itself where words have no spaces between them. */
function wordStart(line: string, at: number, limit: number): number {
  const space = line.indexOf(' ', at)
  return space !== -1 && space < limit ? space + 1 : whole(line, at)
}

/** Never between the two halves of one character. */
const whole = (line: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(line.charAt(at)) && at > 0 ? at - 1 : at
