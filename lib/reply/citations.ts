import type { ModelCitation } from '@/lib/model/port'
import type { IndexedPassage } from '@/lib/retrieval/types'

/** A citation that names a passage which was sent, with the words it supports. Positions are UTF-16 units. */
export interface VerifiedCitation {
  index: number
  passageId: string
  documentId: string
  title: string
  url?: string
  headings: readonly string[]
  passage: string
  quote: string
  quoteStart: number
  start: number
  end: number
}

interface TextBlock {
  start: number
  end: number
  citations: ModelCitation[]
}

/** Follows a model's stream and keeps which words rest on which passage. Pure: knows the passages that were sent. */
export class CitationCollector {
  readonly #passages: ReadonlyMap<string, IndexedPassage>
  readonly #blocks: TextBlock[] = []
  #length = 0
  #dropped = 0

  constructor(passages: readonly IndexedPassage[]) {
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]))
  }

  beginBlock(): void {
    this.#blocks.push({ start: this.#length, end: this.#length, citations: [] })
  }

  addText(text: string): void {
    this.#length += text.length
    const block = this.#current()
    block.end = this.#length
  }

  addCitation(citation: ModelCitation): void {
    this.#current().citations.push(citation)
  }

  get dropped(): number {
    return this.#dropped
  }

  /**
   * The citations of `shown`: what was shown of all text, from raw position `skipped` on (leading white space is not
   * shown). Numbered from 1 in the order of the text.
   */
  verified(shown: string, skipped: number): VerifiedCitation[] {
    this.#dropped = 0
    const found: Omit<VerifiedCitation, 'index'>[] = []
    for (const block of this.#blocks) {
      const words = wordsOf(shown, block.start - skipped, block.end - skipped)
      for (const citation of block.citations) {
        const quoted = this.#quote(citation)
        if (!quoted) this.#dropped += 1
        else if (words) join(found, { ...quoted, ...words })
      }
    }
    return found
      .sort((a, b) => a.end - b.end || a.start - b.start)
      .map((citation, index) => ({ index: index + 1, ...citation }))
  }

  #current(): TextBlock {
    if (this.#blocks.length === 0) this.beginBlock()
    const block = this.#blocks.at(-1)
    if (!block) throw new Error('no block')
    return block
  }

  #quote(citation: ModelCitation): Omit<VerifiedCitation, 'index' | 'start' | 'end'> | null {
    const passage = this.#passages.get(citation.passageId)
    const { startBlock, endBlock } = citation
    if (!passage || startBlock < 0 || startBlock >= endBlock || endBlock > passage.blocks.length) {
      return null
    }
    const quote = passage.blocks.slice(startBlock, endBlock).join('\n\n')
    if (!agrees(quote, citation.citedText)) return null
    const before = passage.blocks.slice(0, startBlock).join('\n\n')
    return {
      passageId: passage.id,
      documentId: passage.documentId,
      title: passage.title,
      ...(passage.url !== null && { url: passage.url }),
      headings: passage.headings,
      passage: passage.text,
      quote,
      quoteStart: before === '' ? 0 : before.length + 2,
    }
  }
}

/** The same words cited twice from the same place are one citation over both stretches, where they touch. */
function join(
  found: Omit<VerifiedCitation, 'index'>[],
  next: Omit<VerifiedCitation, 'index'>,
): void {
  const last = found.at(-1)
  const same =
    last &&
    last.passageId === next.passageId &&
    last.quoteStart === next.quoteStart &&
    last.quote === next.quote &&
    next.start - last.end <= 1
  if (same) last.end = Math.max(last.end, next.end)
  else found.push(next)
}

/** The stretch without white space at its ends; null where nothing of it was shown. */
function wordsOf(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = Math.max(0, from)
  let end = Math.min(text.length, to)
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return start < end ? { start, end } : null
}

const isBlank = (text: string, at: number) => text.charAt(at).trim() === ''

/**
 * What the model says it quotes must stand in the blocks it names, but for white space: of several blocks it puts the texts
 * together without any.
 */
function agrees(quote: string, cited: string): boolean {
  const [whole, part] = [quote, cited].map((text) => text.replace(/\s+/g, ''))
  return part !== undefined && part !== '' && (whole?.includes(part) ?? false)
}
