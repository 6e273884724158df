/**
 * Keeps the `limit` best of any number of items. `isBetter` must be a strict total order. Costs a comparison for most
 * items, and log(limit) for one that gets in.
 */
export class TopK<Item> {
  readonly #limit: number
  readonly #isBetter: (a: Item, b: Item) => boolean
  /** Binary heap with the worst item on top. */
  readonly #heap: Item[] = []

  constructor(limit: number, isBetter: (a: Item, b: Item) => boolean) {
    this.#limit = limit
    this.#isBetter = isBetter
  }

  add(item: Item): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(item)
      this.#rise(this.#heap.length - 1)
      return
    }
    const worst = this.#heap[0]
    if (worst === undefined || !this.#isBetter(item, worst)) return
    this.#heap[0] = item
    this.#sink(0)
  }

  /** The items kept, best first. */
  best(): Item[] {
    return this.#heap.toSorted((a, b) => (this.#isBetter(a, b) ? -1 : 1))
  }

  #isWorse(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]]
    return left !== undefined && right !== undefined && this.#isBetter(right, left)
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]]
    if (left === undefined || right === undefined) return
    this.#heap[a] = right
    this.#heap[b] = left
  }

  #rise(index: number): void {
    let at = index
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (!this.#isWorse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(index: number): void {
    let at = index
    for (;;) {
      const left = at * 2 + 1
      let worst = this.#isWorse(left, at) ? left : at
      if (this.#isWorse(left + 1, worst)) worst = left + 1
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }
}
