import { cleanText } from '@/lib/protocol/text'
import { ServiceError } from './errors'

/** Where a page of a list ended, as clients pass it back: opaque to them. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

const isStorable = (value: unknown) => typeof value !== 'string' || cleanText(value) === value

/** Throws `invalid_input` for what `encodeCursor` did not make. */
export function decodeCursor(cursor: string): unknown[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(position) && position.every(isStorable)) return position
  } catch {
    // Answered below, like any other cursor that is not ours.
  }
  throw new ServiceError('invalid_input', 'cursor is not valid', {
    fields: { cursor: ['is not valid'] },
  })
}
