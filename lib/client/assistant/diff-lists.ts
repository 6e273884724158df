export interface Edit<T> {
  kind: 'same' | 'removed' | 'added'
  items: T[]
}

/** Steps after which two lists count as altogether different: what is shown of them would say nothing. */
const MAX_STEPS = 800

/** The fewest entries to take out and put in that make `after` of `before` (Myers 1986), in order. */
export function diffLists<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start += 1
  let end = 0
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return joined([
    { kind: 'same', items: before.slice(0, start) },
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: 'same', items: before.slice(before.length - end) },
  ])
}

function middle<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
  const rounds = explore(before, after)
  if (!rounds) {
    return [
      { kind: 'removed', items: [...before] },
      { kind: 'added', items: [...after] },
    ]
  }
  const edits: Edit<T>[] = []
  let x = before.length
  let y = after.length
  for (let round = rounds.length - 1; round >= 0 && (x > 0 || y > 0); round -= 1) {
    const reached = rounds[round] ?? new Map<number, number>()
    const diagonal = x - y
    const from = isDown(reached, diagonal, round) ? diagonal + 1 : diagonal - 1
    const fromX = round === 0 ? 0 : (reached.get(from) ?? 0)
    const fromY = round === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      edits.push({ kind: 'same', items: before.slice(x, x + 1) })
    }
    if (round === 0) break
    if (x > fromX) edits.push({ kind: 'removed', items: before.slice(fromX, x) })
    else edits.push({ kind: 'added', items: after.slice(fromY, y) })
    x = fromX
    y = fromY
  }
  return edits.reverse()
}

/** How far one comes on each diagonal before each round; null where it takes too many. */
function explore<T>(before: readonly T[], after: readonly T[]): Map<number, number>[] | null {
  const rounds: Map<number, number>[] = []
  const reached = new Map<number, number>([[1, 0]])
  for (let round = 0; round <= MAX_STEPS; round += 1) {
    rounds.push(new Map(reached))
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      let x = isDown(reached, diagonal, round)
        ? (reached.get(diagonal + 1) ?? 0)
        : (reached.get(diagonal - 1) ?? 0) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x += 1
      reached.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return rounds
    }
  }
  return null
}

/** Whether a diagonal is entered by putting something in, rather than by taking something out. */
function isDown(reached: ReadonlyMap<number, number>, diagonal: number, round: number): boolean {
  if (diagonal === -round) return true
  return diagonal !== round && (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0)
}

/** Neighbours of the same kind as one, without empty ones. */
function joined<T>(edits: readonly Edit<T>[]): Edit<T>[] {
  const result: Edit<T>[] = []
  for (const { kind, items } of edits) {
    const last = result.at(-1)
    if (items.length === 0) continue
    if (last?.kind === kind) last.items.push(...items)
    else result.push({ kind, items: [...items] })
  }
  return result
}
