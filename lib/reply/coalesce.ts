import { isBlank } from '@/lib/protocol/text'

/** Deltas closer than this, in milliseconds, are put together: one frame of a display at 60 Hz. */
export const COALESCE_MS = 16

export interface DeltaSink {
  /** `offset` in UTF-16 units of the text before this piece. */
  emit(offset: number, text: string): void
}

/**
 * Passes a model's text on: the first piece at once, later ones at once too unless they come faster than frames. Leading
 * white space is left out; trailing white space waits for what follows it, so that the text never ends in any.
 */
export class DeltaEmitter {
  readonly #sink: DeltaSink
  readonly #clock: () => number
  #shown = ''
  #pending = ''
  #skipped = 0
  #lastEmit = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(sink: DeltaSink, clock: () => number = () => performance.now()) {
    this.#sink = sink
    this.#clock = clock
  }

  /** What was emitted so far: what the visitor has seen. */
  get shown(): string {
    return this.#shown
  }

  /** UTF-16 units of leading white space that were left out. */
  get skipped(): number {
    return this.#skipped
  }

  /** Whether text waits to be emitted that is more than white space. */
  get hasPending(): boolean {
    return !isBlank(this.#pending)
  }

  push(text: string): void {
    if (this.#closed) return
    if (this.#shown === '' && this.#pending === '') {
      const kept = text.trimStart()
      this.#skipped += text.length - kept.length
      this.#pending = kept
    } else {
      this.#pending += text
    }
    const wait = this.#lastEmit + COALESCE_MS - this.#clock()
    if (wait <= 0) this.#flush()
    else this.#timer ??= setTimeout(() => this.#flush(), wait)
  }

  /** Emits what waits, but for trailing white space, and takes nothing more. */
  end(): void {
    this.#flush()
    this.cut()
  }

  /** Takes nothing more and drops what waits: what was shown stays as it is. */
  cut(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#closed = true
    this.#pending = ''
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const ready = this.#pending.trimEnd()
    // Half a surrogate pair waits for its other half.
    const cut = isHighSurrogate(ready) ? ready.slice(0, -1).trimEnd() : ready
    // A text that nobody could see is none.
    if (this.#closed || cut === '' || (this.#shown === '' && isBlank(cut))) return
    this.#pending = this.#pending.slice(cut.length)
    const offset = this.#shown.length
    this.#shown += cut
    this.#lastEmit = this.#clock()
    this.#sink.emit(offset, cut)
  }
}

function isHighSurrogate(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code >= 0xd800 && code <= 0xdbff
}
