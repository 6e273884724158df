import { growUint32 } from './typed-arrays'
import type { IndexedPassage } from './types'

/** The passages of one document: slots `[first, end)`. */
export interface DocumentSlots {
  readonly id: string
  first: number
  end: number
  /** Weighted words of the title, all headings and all bodies. */
  length: number
}

/** Rough cost in V8 of a slot and of a document's record, in bytes. */
const SLOT_BYTES = 16
const DOCUMENT_BYTES = 160

/**
 * Which passage lives in which numbered slot. Passages of a document lie next to each other in the order they were
 * added. Slots of removed documents stay empty until `compact`.
 */
export class PassageSlots {
  readonly #documents = new Map<string, DocumentSlots>()
  #passages: (IndexedPassage | undefined)[] = []
  #owners: (DocumentSlots | undefined)[] = []
  #lengths = new Uint32Array(64)
  #live = 0
  #passageLength = 0
  #documentLength = 0

  /** One more than the highest slot in use. */
  get end(): number {
    return this.#passages.length
  }

  get passageCount(): number {
    return this.#live
  }

  get documentCount(): number {
    return this.#documents.size
  }

  /** Weighted words of all passages together. */
  get passageLength(): number {
    return this.#passageLength
  }

  /** Weighted words of all documents together. */
  get documentLength(): number {
    return this.#documentLength
  }

  get bytes(): number {
    const slots = this.#lengths.byteLength + this.end * SLOT_BYTES
    return slots + this.#documents.size * DOCUMENT_BYTES
  }

  document(id: string): DocumentSlots | undefined {
    return this.#documents.get(id)
  }

  passage(slot: number): IndexedPassage | undefined {
    return this.#passages[slot]
  }

  owner(slot: number): DocumentSlots | undefined {
    return this.#owners[slot]
  }

  /** Weighted words of the passage with its headings and title. */
  length(slot: number): number {
    return this.#lengths[slot] ?? 0
  }

  /** Opens a document at the end; its passages follow with `add` before the next document is opened. */
  open(id: string, titleLength: number): DocumentSlots {
    const document = { id, first: this.end, end: this.end, length: titleLength }
    this.#documents.set(id, document)
    this.#documentLength += titleLength
    return document
  }

  /** Puts a passage into the next slot and returns it. `ownLength`: weighted words without the title. */
  add(
    document: DocumentSlots,
    passage: IndexedPassage,
    ownLength: number,
    titleLength: number,
  ): number {
    const slot = this.#passages.push(passage) - 1
    this.#owners.push(document)
    this.#lengths = growUint32(this.#lengths, slot + 1)
    this.#lengths[slot] = ownLength + titleLength
    document.end = slot + 1
    document.length += ownLength
    this.#live++
    this.#passageLength += ownLength + titleLength
    this.#documentLength += ownLength
    return slot
  }

  remove(document: DocumentSlots): void {
    for (let slot = document.first; slot < document.end; slot++) {
      this.#passageLength -= this.length(slot)
      this.#passages[slot] = undefined
      this.#owners[slot] = undefined
    }
    this.#live -= document.end - document.first
    this.#documentLength -= document.length
    this.#documents.delete(document.id)
  }

  /** Closes the gaps, keeping the order. Returns the new slot of each old one (any number for an empty one). */
  compact(): Uint32Array {
    const moved = new Uint32Array(this.end)
    let next = 0
    for (let slot = 0; slot < this.end; slot++) {
      if (!this.#owners[slot]) continue
      moved[slot] = next
      this.#lengths[next] = this.length(slot)
      next++
    }
    this.#passages = this.#passages.filter((passage) => passage !== undefined)
    this.#owners = this.#owners.filter((owner) => owner !== undefined)
    for (const document of this.#documents.values()) {
      const size = document.end - document.first
      document.first = moved[document.first] ?? 0
      document.end = document.first + size
    }
    return moved
  }
}
