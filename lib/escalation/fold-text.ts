/**
 * Text as keywords see it, and the way back to the original. Compatibility forms (full-width letters, ligatures) are
 * unified, white space of any length is one space, invisible characters are gone. Accents count: "ano" is not "año".
 */
export interface FoldedText {
  text: string
  /** For each UTF-16 unit of `text`, and one past its end: the position in the original it stems from. */
  origins: readonly number[]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu

/** Linear in the text. With `ignoreCase`, by the way of upper case, so that "ß" meets "SS" and final sigma sigma. */
export function foldText(original: string, ignoreCase: boolean): FoldedText {
  const origins: number[] = []
  let text = ''
  let pendingSpace: number | null = null
  for (const { segment, index } of segmentsOf(original)) {
    const folded = foldSegment(segment, ignoreCase)
    if (folded === '') continue
    if (folded.trim() === '') {
      pendingSpace ??= index
      continue
    }
    if (pendingSpace !== null && text !== '') {
      text += ' '
      origins.push(pendingSpace)
    }
    pendingSpace = null
    text += folded
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(index)
  }
  origins.push(pendingSpace ?? original.length)
  return { text, origins }
}

const PLAIN = /^[\x20-\x7e]*$/

/** A segmenter is slow, and of plain ASCII each character is a grapheme. */
function* segmentsOf(text: string): Iterable<{ segment: string; index: number }> {
  if (!PLAIN.test(text)) return yield* graphemes.segment(text)
  for (let index = 0; index < text.length; index += 1) yield { segment: text.charAt(index), index }
}

function foldSegment(segment: string, ignoreCase: boolean): string {
  if (PLAIN.test(segment)) return ignoreCase ? segment.toLowerCase() : segment
  const unified = segment.normalize('NFKC').replace(INVISIBLE, '')
  if (!ignoreCase) return unified
  // A dotted capital I lowers to "i" with a combining dot, which nobody types.
  return unified.toUpperCase().toLowerCase().replace('i\u0307', 'i').normalize('NFKC')
}
