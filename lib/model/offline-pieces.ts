import { segmenterFor } from './offline-terms'

/** Shortest piece, in columns: a letter is one, an ideograph, which says more, three. */
const PIECE_COLUMNS = 12

/** Cuts a text into groups of whole words, as they would come from a model. Joined, they are the text again. */
export function piecesOf(text: string, locale: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let columns = 0
  for (const { segment } of segmenterFor(locale, 'word').segment(text)) {
    const startsWord = /^\s/.test(segment) || /^[\p{Script=Han}]/u.test(segment)
    if (columns >= PIECE_COLUMNS && startsWord) {
      pieces.push(piece)
      piece = ''
      columns = 0
    }
    piece += segment
    columns += /\p{Script=Han}/u.test(segment) ? segment.length * 3 : segment.length
  }
  return piece === '' ? pieces : [...pieces, piece]
}
