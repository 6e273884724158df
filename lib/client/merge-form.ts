/** What became of a form when a newer state of the same thing arrived. */
export interface Merged<V> {
  values: V
  /** Both sides changed the same place, each to something else; `values` has what was typed here. */
  clashes: boolean
}

/**
 * Three-way merge: what was typed here stands, what was not touched follows the newer state.
 * Records are merged key by key, a list or a text counts as one.
 */
export function mergeForm<V>(base: V, mine: V, theirs: V): Merged<V> {
  if (isSame(mine, base)) return { values: theirs, clashes: false }
  if (isSame(theirs, base) || isSame(mine, theirs)) return { values: mine, clashes: false }
  if (!isRecord(base) || !isRecord(mine) || !isRecord(theirs)) {
    return { values: mine, clashes: true }
  }
  let clashes = false
  const merged: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const part = mergeForm(base[key], mine[key], theirs[key])
    clashes ||= part.clashes
    if (part.values !== undefined) merged[key] = part.values
  }
  // Records of V's own parts, key by key.
  return { values: merged as V, clashes }
}

/** The same content; a key that is undefined counts as absent. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => isSame(item, b[at]))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
