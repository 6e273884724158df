/** How long a wait may go unanswered before it fails and tells what it saw instead. A healthy one ends by its event. */
const PATIENCE_MS = 50_000

export interface Seen {
  event: string
  payload: unknown
}

interface Waiting {
  from: number
  matches(seen: Seen): boolean
  found(seen: Seen): void
}

/** What a client saw, in order, and promises for what it is going to see. */
export class Observed {
  readonly all: Seen[] = []
  readonly #name: string
  readonly #waiting = new Set<Waiting>()

  constructor(name: string) {
    this.#name = name
  }

  add(event: string, payload: unknown): void {
    const seen = { event, payload }
    this.all.push(seen)
    for (const waiting of [...this.#waiting]) if (waiting.matches(seen)) waiting.found(seen)
  }

  of(event: string): unknown[] {
    return this.all.filter((seen) => seen.event === event).map(({ payload }) => payload)
  }

  /** The first matching one from position `from` on, whether it has come already or is still to come. */
  wait(what: string, matches: (seen: Seen) => boolean, from = 0): Promise<Seen> {
    const known = this.all.slice(from).find(matches)
    if (known) return Promise.resolve(known)
    const before = new Error().stack
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting)
        const error = new Error(
          `${this.#name} waited in vain for ${what}. It saw:\n${this.#told()}`,
        )
        error.stack = `${error.message}\n${before}`
        reject(error)
      }, PATIENCE_MS)
      const waiting: Waiting = {
        from,
        matches,
        found: (seen) => {
          clearTimeout(timer)
          this.#waiting.delete(waiting)
          resolve(seen)
        },
      }
      this.#waiting.add(waiting)
    })
  }

  #told(): string {
    return this.all
      .slice(-40)
      .map(({ event, payload }) => `  ${event} ${JSON.stringify(payload)?.slice(0, 160)}`)
      .join('\n')
  }
}
