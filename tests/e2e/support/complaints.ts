import type { BrowserContext } from '@playwright/test'

/** What the browser complains of: errors that a page logs or throws, or requests that fail. Each one fails the test unless it was expected. */
export class Complaints {
  readonly #heard: string[] = []
  readonly #expected: RegExp[] = []

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() !== 'error') return
      this.#heard.push(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (failure) => {
      const error = failure.error()
      this.#heard.push(`${error.stack ?? error} (${failure.page()?.url()})`)
    })
  }

  /** What this test brings about by itself. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns)
  }

  unexpected(): string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
  }
}
