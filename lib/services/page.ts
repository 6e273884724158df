import { decodeCursor, encodeCursor } from './cursor'
import { ServiceError } from './errors'

/** One page of a list. */
export interface Page<T> {
  data: T[]
  nextCursor: string | null
}

/** A page of rows that were asked for with `take: limit + 1`, which tells whether there are more. */
export function toPage<Row, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  position: (row: Row) => string | number,
): Page<View> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return { data: shown.map(view), nextCursor: more ? encodeCursor([position(last)]) : null }
}

/** For lists in the order of ids: the id that the page starts behind. Throws `invalid_input`. */
export function idPosition(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const [id] = decodeCursor(cursor)
  if (typeof id === 'string') return id
  throw wrongCursor()
}

/** For lists in the order of a number, for example of positions or `seq`. Throws `invalid_input`. */
export function numberPosition(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  const [position] = decodeCursor(cursor)
  // Beyond it PostgreSQL's integers end.
  if (Number.isInteger(position) && Math.abs(Number(position)) < 2 ** 31) return Number(position)
  throw wrongCursor()
}

const wrongCursor = () =>
  new ServiceError('invalid_input', 'cursor is not valid', { fields: { cursor: ['is not valid'] } })
