import * as z from 'zod/mini'
import { ServiceError } from './errors'

/** One page of a list. */
export interface Page<T> {
  data: T[]
  nextCursor: string | null
}

/** Opaque to clients: the values that the last row of a page is ordered by. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** Throws `invalid_input` for what `encodeCursor` did not make of such a position. */
export function decodeCursor<T extends z.core.$ZodType>(
  cursor: string | undefined,
  position: T,
): z.output<T> | undefined {
  if (cursor === undefined) return undefined
  const parsed = z.safeParse(position, readJson(cursor))
  if (parsed.success) return parsed.data
  throw new ServiceError('invalid_input', 'The cursor is not one that a list answered with', {
    fields: { cursor: ['is not a cursor of this list'] },
  })
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const idPosition = z.tuple([z.string().check(z.minLength(1), z.maxLength(100))])

/** For lists in the order of ids: the id that the page starts behind. */
export function decodeIdCursor(cursor: string | undefined): string | undefined {
  return decodeCursor(cursor, idPosition)?.[0]
}

/** A page of rows that were asked for with `take: limit + 1`, which tells whether there are more. */
export function toPage<Row, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  position: (row: Row) => readonly (string | number)[],
): Page<View> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return { data: shown.map(view), nextCursor: more ? encodeCursor(position(last)) : null }
}
