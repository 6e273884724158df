import type { Analyzer } from './analyze'
import { type DocumentSlots, PassageSlots } from './passage-slots'
import {
  bodyOf,
  type FieldCounts,
  headingsOf,
  MAX_SLOTS,
  PostingPool,
  packPosting,
} from './posting-pool'
import { RANKING } from './ranking'
import { growUint32 } from './typed-arrays'
import type { IndexedPassage } from './types'

/** Rough cost in V8 of a dictionary entry beside its characters, in bytes. */
const ENTRY_BYTES = 48
/** Below this many empty slots, closing the gaps is not worth it. */
const TOLERATED_GAPS = 1_024

/**
 * Inverted index over the passages of one language. Adding or removing a document costs its own words (removing: also
 * a look at each list), never those of others, and statistics stay exact, so that an index that was changed scores
 * like one built anew.
 */
export class Bm25Index {
  readonly analyzer: Analyzer
  readonly slots = new PassageSlots()
  readonly postings = new PostingPool()
  readonly #terms = new Map<string, number>()
  #frequencies = new Uint32Array(256)
  #termBytes = 0

  constructor(analyzer: Analyzer) {
    this.analyzer = analyzer
  }

  /** Estimate of what the index holds in memory, without the passages themselves. */
  get memoryBytes(): number {
    const dictionary = this.#termBytes + this.#terms.size * ENTRY_BYTES
    return this.slots.bytes + this.postings.bytes + dictionary + this.#frequencies.byteLength
  }

  /** The term's posting list, or none. */
  list(term: string): number | undefined {
    return this.#terms.get(term)
  }

  /** In how many passages the term stands. Passages that have it only in their document's title count as one. */
  frequency(list: number): number {
    return this.#frequencies[list] ?? 0
  }

  /**
   * Adds a document that is not in the index yet, with all its passages in order.
   * @throws RangeError when the index would hold more than 1,048,576 passages.
   */
  add(id: string, passages: readonly IndexedPassage[]): void {
    const first = passages[0]
    if (!first) return
    if (this.slots.end + passages.length > MAX_SLOTS) this.#closeGaps()
    if (this.slots.end + passages.length > MAX_SLOTS)
      throw new RangeError(`An index holds at most ${MAX_SLOTS} passages`)
    const title = this.analyzer.terms(first.title)
    const document = this.slots.open(id, title.length * RANKING.titleWeight)
    const lists = new Set<number>()
    for (const passage of passages)
      for (const list of this.#addPassage(document, passage, title)) lists.add(list)
    for (const list of lists) this.#count(list, document, 1)
  }

  /** Removes a document, if it is there. */
  remove(id: string): void {
    const document = this.slots.document(id)
    if (!document) return
    for (let list = 0; list < this.postings.lists; list++) {
      const [from, to] = this.postings.range(list, document.first, document.end)
      if (from === to) continue
      this.#count(list, document, -1)
      this.postings.cut(list, from, to)
    }
    this.slots.remove(document)
    const gaps = this.slots.end - this.slots.passageCount
    if (gaps > Math.max(TOLERATED_GAPS, this.slots.passageCount)) this.#closeGaps()
  }

  #addPassage(document: DocumentSlots, passage: IndexedPassage, title: string[]): number[] {
    const body = this.analyzer.terms(passage.text)
    const headings = this.analyzer.terms(passage.headings.join('\n'))
    const ownLength = body.length + headings.length * RANKING.headingWeight
    const titleLength = title.length * RANKING.titleWeight
    const slot = this.slots.add(document, passage, Math.round(ownLength), titleLength)

    const counts = new Map<string, FieldCounts>()
    addCounts(counts, body, 'body')
    addCounts(counts, headings, 'headings')
    addCounts(counts, title, 'title')
    return Array.from(counts, ([term, fields]) => {
      const list = this.#listFor(term)
      this.postings.append(list, packPosting(slot, fields))
      return list
    })
  }

  #listFor(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    const list = this.postings.addList()
    this.#terms.set(term, list)
    this.#frequencies = growUint32(this.#frequencies, list + 1)
    this.#termBytes += term.length * 2
    return list
  }

  #count(list: number, document: DocumentSlots, sign: 1 | -1): void {
    const [from, to] = this.postings.range(list, document.first, document.end)
    let passages = 0
    for (const posting of this.postings.data.subarray(from, to))
      if (bodyOf(posting) > 0 || headingsOf(posting) > 0) passages++
    this.#frequencies[list] = this.frequency(list) + sign * Math.max(1, passages)
  }

  #closeGaps(): void {
    this.postings.renumber(this.slots.compact())
  }
}

function addCounts(counts: Map<string, FieldCounts>, terms: string[], field: keyof FieldCounts) {
  for (const term of terms) {
    const known = counts.get(term)
    if (known) known[field]++
    else counts.set(term, { body: 0, headings: 0, title: 0, [field]: 1 })
  }
}
