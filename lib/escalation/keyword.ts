import { type FoldedText, foldText } from './fold-text'

export interface KeywordOptions {
  /** `word`: not inside a longer word; `contains`: anywhere. */
  match: 'word' | 'contains'
  caseSensitive?: boolean | undefined
}

/** `start` inclusive, `end` exclusive, in UTF-16 units of the text searched. */
export interface KeywordMatch {
  keyword: string
  start: number
  end: number
}

export interface KeywordSearch {
  /** The first keyword of the list that occurs, at its first place; null when none does. Never throws. */
  find(keywords: readonly string[], options: KeywordOptions): KeywordMatch | null
}

/** UTF-16 units of a text that are searched; the rest is ignored. */
const MAX_SEARCHED_LENGTH = 4000

const WORD = /[\p{L}\p{N}\p{M}_]/u
/** Scripts written without spaces: here a dictionary says where words begin and end. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Prepares a text once for the keywords of many rules. */
export function searchKeywords(text: string): KeywordSearch {
  const searched = text.slice(0, MAX_SEARCHED_LENGTH)
  const insensitive = lazy(() => withBoundaries(foldText(searched, true)))
  const sensitive = lazy(() => withBoundaries(foldText(searched, false)))

  return {
    find(keywords, { match, caseSensitive = false }) {
      const haystack = caseSensitive ? sensitive() : insensitive()
      for (const keyword of keywords) {
        const needle = foldText(keyword, !caseSensitive).text
        const at = needle === '' ? -1 : indexOfNeedle(haystack, needle, match)
        if (at < 0) continue
        const start = haystack.origins[at] ?? 0
        const end = haystack.origins[at + needle.length] ?? searched.length
        // Within one character that folds to several, start and end can meet.
        return { keyword, start, end: Math.max(end, start + 1) }
      }
      return null
    },
  }
}

interface Haystack extends FoldedText {
  boundaries: () => ReadonlySet<number>
}

function withBoundaries(folded: FoldedText): Haystack {
  const boundaries = lazy(() => {
    const segments = segmenter.segment(folded.text)
    return new Set([...Array.from(segments, ({ index }) => index), folded.text.length])
  })
  return { ...folded, boundaries }
}

function indexOfNeedle(haystack: Haystack, needle: string, match: 'word' | 'contains'): number {
  let at = haystack.text.indexOf(needle)
  if (match === 'contains') return at
  while (at >= 0) {
    if (isBoundary(haystack, at) && isBoundary(haystack, at + needle.length)) return at
    at = haystack.text.indexOf(needle, at + 1)
  }
  return -1
}

/** Whether no word runs across this position. */
function isBoundary({ text, boundaries }: Haystack, position: number): boolean {
  const before = characterBefore(text, position)
  const after = text.codePointAt(position)
  if (before === undefined || after === undefined) return true
  const next = String.fromCodePoint(after)
  if (!WORD.test(before) || !WORD.test(next)) return true
  const unspaced = [before, next].filter((character) => UNSPACED.test(character)).length
  // Between scripts ("vip客户") there is always a boundary.
  return unspaced === 1 || (unspaced === 2 && boundaries().has(position))
}

function characterBefore(text: string, position: number): string | undefined {
  return Array.from(text.slice(Math.max(0, position - 2), position)).at(-1)
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
