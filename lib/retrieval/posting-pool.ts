import { growUint32 } from './typed-arrays'

/** Bytes of one posting: the slot of a passage in 20 bits, then counts for body (6), headings (3) and title (3). */
const BYTES = Uint32Array.BYTES_PER_ELEMENT
const SMALLEST_LIST = 2

/** A list's slots must stay below this. */
export const MAX_SLOTS = 1 << 20

/** How often a term stands in each field of a passage. Higher counts than 63, 7 and 7 are stored as these. */
export interface FieldCounts {
  body: number
  headings: number
  title: number
}

export function packPosting(slot: number, counts: FieldCounts): number {
  const packed =
    (Math.min(counts.body, 63) << 6) |
    (Math.min(counts.headings, 7) << 3) |
    Math.min(counts.title, 7)
  return ((slot << 12) | packed) >>> 0
}

export const slotOf = (posting: number): number => posting >>> 12
export const bodyOf = (posting: number): number => (posting >>> 6) & 63
export const headingsOf = (posting: number): number => (posting >>> 3) & 7
export const titleOf = (posting: number): number => posting & 7

/**
 * All posting lists of an index in one typed array. A list is a stretch of it with room to grow; a full list moves to
 * the end with twice the room, and when most of the array is abandoned room, it is packed. Each list is ordered by slot.
 */
export class PostingPool {
  #data = new Uint32Array(1024)
  #used = 0
  #abandoned = 0
  #starts = new Uint32Array(256)
  #lengths = new Uint32Array(256)
  #rooms = new Uint32Array(256)
  #lists = 0

  get bytes(): number {
    return (this.#data.length + this.#starts.length * 3) * BYTES
  }

  get lists(): number {
    return this.#lists
  }

  /** The array that `start` and `length` refer to; valid until the next change. */
  get data(): Uint32Array {
    return this.#data
  }

  start(list: number): number {
    return this.#starts[list] ?? 0
  }

  length(list: number): number {
    return this.#lengths[list] ?? 0
  }

  /** Makes an empty list and returns its number. */
  addList(): number {
    const list = this.#lists++
    this.#starts = growUint32(this.#starts, this.#lists)
    this.#lengths = growUint32(this.#lengths, this.#lists)
    this.#rooms = growUint32(this.#rooms, this.#lists)
    return list
  }

  /** Appends a posting, whose slot must be above those already in the list. */
  append(list: number, posting: number): void {
    const length = this.length(list)
    if (length === this.#rooms[list]) this.#move(list)
    this.#data[this.start(list) + length] = posting
    this.#lengths[list] = length + 1
  }

  /** Positions `[from, to)` in `data` of the list's postings with slots `[firstSlot, endSlot)`. */
  range(list: number, firstSlot: number, endSlot: number): [from: number, to: number] {
    return [this.#lowerBound(list, firstSlot), this.#lowerBound(list, endSlot)]
  }

  /** Takes positions `[from, to)`, as `range` gives them, out of the list. */
  cut(list: number, from: number, to: number): void {
    const end = this.start(list) + this.length(list)
    this.#data.copyWithin(from, to, end)
    this.#lengths[list] = this.length(list) - (to - from)
  }

  /** Gives every posting the slot that `moved` holds for its old one; the order must not change. */
  renumber(moved: Uint32Array): void {
    for (let list = 0; list < this.#lists; list++) {
      const start = this.start(list)
      for (let at = start; at < start + this.length(list); at++) {
        const posting = this.#data[at] ?? 0
        this.#data[at] = (((moved[slotOf(posting)] ?? 0) << 12) | (posting & 0xfff)) >>> 0
      }
    }
  }

  #lowerBound(list: number, slot: number): number {
    let low = this.start(list)
    let high = low + this.length(list)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (slotOf(this.#data[middle] ?? 0) < slot) low = middle + 1
      else high = middle
    }
    return low
  }

  #move(list: number): void {
    const room = this.#rooms[list] ?? 0
    const wanted = Math.max(SMALLEST_LIST, room * 2)
    if (this.#abandoned > 4096 && this.#abandoned * 2 > this.#used) this.#pack()
    this.#data = growUint32(this.#data, this.#used + wanted)
    const start = this.start(list)
    this.#data.copyWithin(this.#used, start, start + this.length(list))
    this.#starts[list] = this.#used
    this.#rooms[list] = wanted
    this.#used += wanted
    this.#abandoned += room
  }

  #pack(): void {
    const rooms = this.#rooms.subarray(0, this.#lists).reduce((sum, room) => sum + room, 0)
    const packed = new Uint32Array(rooms)
    let used = 0
    for (let list = 0; list < this.#lists; list++) {
      const start = this.start(list)
      packed.set(this.#data.subarray(start, start + this.length(list)), used)
      this.#starts[list] = used
      used += this.#rooms[list] ?? 0
    }
    this.#data = packed
    this.#used = used
    this.#abandoned = 0
  }
}
