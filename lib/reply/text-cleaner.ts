import { cleanText } from '@/lib/protocol/text'

const ENDS_IN_HALF = /[\uD800-\uDBFF]$/

/** Takes out of a text that comes in pieces what cannot be stored. Half a surrogate pair waits for its other half. */
export class TextCleaner {
  #half = ''

  push(piece: string): string {
    const text = this.#half + piece.replaceAll('\0', '')
    this.#half = ENDS_IN_HALF.exec(text)?.[0] ?? ''
    return cleanText(this.#half ? text.slice(0, -1) : text)
  }
}
