import type { Ranked } from './offline-ranking'
import { isQuestion, type Unit } from './offline-units'

const MAX_SENTENCES = 3
const MAX_ITEMS = 8
/** A further sentence must come this near to the best one's score; nearer yet if it is from another passage. */
const NEAR = 0.6
const NEAR_ELSEWHERE = 0.8
/** Two units that share this much of their terms say the same. */
const SAME = 0.7
const LEADS_ON = /[:：]\s*$/

/**
 * Picks what to quote, in reading order: the list or table that holds the best unit, with the sentence that leads to it, or
 * the best few sentences. `maxChars` limits the whole, but for its first unit. Empty when nothing scores.
 */
export function selectUnits(ranked: readonly Ranked[], maxChars: number): Unit[] {
  const best = [...ranked].sort(byScore)[0]
  if (!best || best.score === 0) return []
  const units = ranked.map(({ unit }) => unit)
  const next = neighbour(units, best.unit, 1)
  const list = best.unit.kind === 'sentence' && LEADS_ON.test(best.unit.text) ? next : best.unit
  const chosen =
    list && list.kind !== 'sentence' ? listAround(units, list) : sentencesAround(ranked, best)
  return within(chosen, maxChars)
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score

function listAround(units: readonly Unit[], inside: Unit): Unit[] {
  const list = [inside]
  const at = (unit: Unit | undefined) => (unit?.kind === inside.kind ? unit : undefined)
  for (let u = at(neighbour(units, inside, -1)); u; u = at(neighbour(units, u, -1))) list.unshift(u)
  for (let u = at(neighbour(units, inside, 1)); u; u = at(neighbour(units, u, 1))) list.push(u)
  const from = Math.max(0, list.indexOf(inside) - MAX_ITEMS + 1)
  const shown = list.slice(from, from + MAX_ITEMS)
  const before = from === 0 && list[0] ? neighbour(units, list[0], -1) : undefined
  return before?.kind === 'sentence' && LEADS_ON.test(before.text) ? [before, ...shown] : shown
}

function sentencesAround(ranked: readonly Ranked[], best: Ranked): Unit[] {
  const chosen = [best]
  for (const candidate of [...ranked].sort(byScore)) {
    if (chosen.length === MAX_SENTENCES) break
    const bar = candidate.unit.passage === best.unit.passage ? NEAR : NEAR_ELSEWHERE
    const near = candidate.score >= best.score * bar && candidate.unit.kind === 'sentence'
    const repeats = chosen.some((other) => similarity(other.terms, candidate.terms) >= SAME)
    const answers = !isQuestion(candidate.unit) && !LEADS_ON.test(candidate.unit.text)
    if (near && answers && !repeats) chosen.push(candidate)
  }
  const units = chosen.map(({ unit }) => unit)
  const following = neighbour(
    ranked.map(({ unit }) => unit),
    best.unit,
    1,
  )
  // A sentence alone often leaves out what its paragraph adds to it.
  if (units.length === 1 && following?.kind === 'sentence' && following.block === best.unit.block) {
    units.push(following)
  }
  return units.sort((a, b) => a.passage - b.passage || a.place - b.place)
}

function neighbour(units: readonly Unit[], unit: Unit, step: 1 | -1): Unit | undefined {
  return units.find((u) => u.passage === unit.passage && u.place === unit.place + step)
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length
  const all = a.size + b.size - shared
  return all === 0 ? 1 : shared / all
}

function within(units: Unit[], maxChars: number): Unit[] {
  let chars = 0
  return units.filter((unit, i) => {
    chars += unit.text.length
    return i === 0 || chars <= maxChars
  })
}
