import { cutBefore, segmentsOf } from './windows'

let sentences: Intl.Segmenter | undefined

/**
 * Splits a text longer than `limit` UTF-16 units between sentences into pieces within the limit, as even as greedy
 * filling makes them; a sentence that is too long is split between words, and a word that is too long anywhere but
 * inside a surrogate pair. Pieces are trimmed and never blank; only white space at the cuts is lost.
 */
export function splitLong(text: string, limit: number): string[] {
  if (text.length <= limit) return text.trim() === '' ? [] : [text]
  sentences ??= new Intl.Segmenter('und', { granularity: 'sentence' })
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segmentsOf(sentences, text)) {
    for (const part of segment.trimEnd().length > limit ? splitWords(segment, limit) : [segment]) {
      if (piece !== '' && piece.length + part.trimEnd().length > limit) {
        pieces.push(piece)
        piece = ''
      }
      piece += part
    }
  }
  pieces.push(piece)
  return pieces.map((value) => value.trim()).filter((value) => value !== '')
}

function splitWords(sentence: string, limit: number): string[] {
  return (sentence.match(/\S+\s*|\s+/gu) ?? []).flatMap((word) => {
    const parts: string[] = []
    for (let from = 0; from < word.length; ) {
      const to = cutBefore(word, from + limit)
      parts.push(word.slice(from, to))
      from = to
    }
    return parts
  })
}
