import { cutText } from '@/lib/protocol/text'

/** Longer texts are cut: the log says what changed, it does not keep copies. */
const MAX_CHARS = 2_000
const SECRET = /secret|password|hash|token/i

type Fields = Readonly<Record<string, unknown>>

/**
 * What differs between two states, field by field, ready to be kept: secrets are named but not shown, long texts cut.
 * Null on one side: made or deleted.
 */
export function changedFields(
  before: Fields | null,
  after: Fields | null,
): { before: Fields | null; after: Fields | null } {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const changed = [...names].filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  )
  const pick = (from: Fields | null) =>
    from && Object.fromEntries(changed.map((name) => [name, shown(name, from[name])]))
  return { before: pick(before), after: pick(after) }
}

function shown(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (SECRET.test(name)) return '•••'
  if (typeof value === 'string' && value.length > MAX_CHARS) return `${cutText(value, MAX_CHARS)}…`
  return value
}
