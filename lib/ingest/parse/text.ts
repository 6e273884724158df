import { decodeText } from '../decode-text'
import type { Parsed, ParseInput } from '../types'
import { titleFromName } from './title'

/** Plain text: paragraphs stay, and what markdown would take for marks is said to be none. */
export function parseText({ bytes, name, charset }: ParseInput): Parsed {
  const text = decodeText(bytes, charset)
    .split('\n')
    .map((line) => line.trimEnd().replace(/^(\s*)(#{1,6}\s|>|~~~|```)/, '$1\\$2'))
    .join('\n')
    .trim()
  return { items: [{ key: 'document', title: titleFromName(name), text }], failures: [] }
}
