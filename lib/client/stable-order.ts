export interface SettledOrder {
  /** Ids in the order to show. */
  shown: string[]
  /** How many arrived that are not shown yet. */
  held: number
}

/**
 * The order in which a list is shown. While `hold` (somebody points at the list or has scrolled), rows stay where they
 * are: those that left go, those that were loaded below come, and those that arrived above wait to be asked for.
 */
export function settleOrder(
  previous: readonly string[],
  current: readonly string[],
  hold: boolean,
): SettledOrder {
  if (!hold || previous.length === 0) return { shown: [...current], held: 0 }
  const present = new Set(current)
  const kept = previous.filter((id) => present.has(id))
  const known = new Set(kept)
  if (kept.length === 0) return { shown: [...current], held: 0 }
  const lastKept = kept.reduce((last, id) => Math.max(last, current.indexOf(id)), -1)
  const below = current.slice(lastKept + 1)
  const above = current.slice(0, lastKept + 1).filter((id) => !known.has(id))
  return { shown: [...kept, ...below], held: above.length }
}
