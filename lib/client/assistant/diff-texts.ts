import { diffLists, type Edit } from './diff-lists'

export interface Piece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** What became of a text: by lines first, then by words within the lines that changed. */
export function diffTexts(before: string, after: string): Piece[] {
  const lines = diffLists(linesOf(before), linesOf(after))
  const pieces: Piece[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const edit = lines[at]
    const next = lines[at + 1]
    if (!edit) continue
    const pair = edit.kind !== 'same' && next && next.kind !== 'same' ? [edit, next] : null
    if (!pair) {
      pieces.push({ kind: edit.kind, text: edit.items.join('') })
      continue
    }
    pieces.push(...diffWords(textOf(pair, 'removed'), textOf(pair, 'added')))
    at += 1
  }
  return joined(pieces)
}

const textOf = (edits: readonly Edit<string>[], kind: Piece['kind']) =>
  edits.flatMap((edit) => (edit.kind === kind ? edit.items : [])).join('')

const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Words of any script, also of those that set no spaces between them. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function diffWords(before: string, after: string): Piece[] {
  const edits = diffLists(wordsOf(before), wordsOf(after)).map(({ kind, items }) => ({
    kind,
    text: items.join(''),
  }))
  const pieces: Piece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) pieces.push({ kind: 'removed', text: removed })
    if (added) pieces.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  edits.forEach(({ kind, text }, index) => {
    // A space between two changed words belongs to the change: it reads as one.
    const isBridge = kind === 'same' && text.trim() === '' && !text.includes('\n')
    const isBetween = isBridge && index > 0 && index < edits.length - 1
    if (kind === 'same' && !isBetween) {
      flush()
      pieces.push({ kind, text })
    }
    if (kind === 'removed' || isBetween) removed += text
    if (kind === 'added' || isBetween) added += text
  })
  flush()
  return pieces
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}

/** Lines kept beside a change. */
const CONTEXT = 2

export type Shown = Piece | { kind: 'skipped'; lines: number }

/** The same without long stretches in which nothing changed. */
export function shortenPieces(pieces: readonly Piece[]): Shown[] {
  return pieces.flatMap((piece, index): Shown[] => {
    if (piece.kind !== 'same') return [piece]
    const lines = linesOf(piece.text)
    const first = index === 0 ? 0 : CONTEXT
    const last = index === pieces.length - 1 ? 0 : CONTEXT
    const skipped = lines.length - first - last
    if (skipped < 2) return [piece]
    return [
      { kind: 'same' as const, text: lines.slice(0, first).join('') },
      { kind: 'skipped' as const, lines: skipped },
      { kind: 'same' as const, text: last === 0 ? '' : lines.slice(-last).join('') },
    ].filter((shown) => shown.kind === 'skipped' || shown.text !== '')
  })
}
