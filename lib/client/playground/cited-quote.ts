import type { Citation } from '@/lib/protocol/message'
import type { Trial } from '@/lib/protocol/trial'

type Passage = Trial['trace']['passages'][number]

export interface CitedQuote {
  headings: readonly string[]
  text: string
  /** UTF-16 positions of the quoted words in `text`. */
  quote: { start: number; end: number }
}

/** The passage that a citation rests on, with the quoted words in their place; without it, those alone. */
export function citedQuote(citation: Citation, passages: readonly Passage[]): CitedQuote {
  const { quote, passageId } = citation
  const passage = passages.find((one) => one.passageId === passageId)
  const start = passage?.text.indexOf(quote) ?? -1
  if (!passage || start < 0) {
    return { headings: [], text: quote, quote: { start: 0, end: quote.length } }
  }
  const { headings, text } = passage
  return { headings, text, quote: { start, end: start + quote.length } }
}
