/** Milliseconds from one moment to named later ones, to a tenth. */
export class Stopwatch {
  readonly #start: number
  readonly #marks: Record<string, number> = {}

  /** `start` on the clock of `performance.now()`. */
  constructor(start: number) {
    this.#start = start
  }

  mark(name: string): void {
    this.#marks[name] ??= Math.round((performance.now() - this.#start) * 10) / 10
  }

  /** What is marked so far. */
  read(): Record<string, number> {
    return { ...this.#marks }
  }

  finish(): Record<string, number> {
    this.mark('totalMs')
    return this.read()
  }
}
