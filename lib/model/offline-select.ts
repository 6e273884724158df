import type { Ranked } from './offline-ranking'
import { isQuestion, leadsOn, type Unit } from './offline-units'

/** Quoted at most of one list, one table and one paragraph. */
const MAX_ITEMS = 12
const MAX_ROWS = 8
const MAX_SENTENCES = 3
/** A second passage is quoted where its best unit comes this near to the first's and says something of its own. */
const NEAR_ELSEWHERE = 0.85
/** A row is left out where another of its table has this much more in common with the question. */
const CLEARLY = 0.12
/** Two units that share this much of their terms say the same. */
const SAME = 0.6

/**
 * Picks what to quote, in reading order, from the best passage and perhaps one more: the list with the line that leads to
 * it, the rows that fit, or the sentences around the best one. `maxChars` limits the whole, but for its first unit.
 */
export function selectUnits(ranked: readonly Ranked[], maxChars: number): Unit[] {
  const best = bestOf(ranked)
  if (!best || best.score === 0) return []
  const chosen = around(ranked, best)
  const second = bestOf(ranked.filter(({ unit }) => unit.passage !== best.unit.passage))
  const isWhole = best.unit.kind !== 'sentence'
  if (second && !isWhole && adds(second, best, ranked, chosen)) {
    chosen.push(...around(ranked, second))
  }
  return within(chosen, maxChars)
}

function bestOf(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.reduce<Ranked | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  )
}

/** Whether a unit elsewhere is nearly as good, and better in its own words, without repeating what is chosen. */
function adds(second: Ranked, best: Ranked, ranked: readonly Ranked[], chosen: Unit[]): boolean {
  const repeats = ranked.some(
    ({ unit, terms }) => chosen.includes(unit) && similarity(terms, second.terms) >= SAME,
  )
  return second.score >= best.score * NEAR_ELSEWHERE && second.own > best.own && !repeats
}

function around(ranked: readonly Ranked[], best: Ranked): Unit[] {
  const siblings = ranked.filter(({ unit }) => unit.passage === best.unit.passage)
  const at = siblings.indexOf(best)
  const next = siblings[at + 1]
  const leads = leadsOn(best.unit)
  if (leads && next && next.unit.kind !== 'sentence') return around(siblings, next)
  switch (best.unit.kind) {
    case 'row':
      return rowsAround(siblings, at)
    case 'item':
      return withLead(siblings, stretch(siblings, at, MAX_ITEMS))
    case 'sentence':
      return sentencesAround(siblings, at)
  }
}

/** The paragraph, or its best part; where it goes on with a list, that too. */
function sentencesAround(siblings: readonly Ranked[], at: number): Unit[] {
  const sentences = stretch(siblings, at, MAX_SENTENCES)
  const end = siblings.findLastIndex((sibling) => sentences.includes(sibling)) + 1
  const lead = siblings[end]?.unit
  const item = siblings[end + 1]
  const units = sentences.map(({ unit }) => unit)
  const goesOn = lead?.block === units.at(-1)?.block && lead !== undefined && leadsOn(lead)
  return goesOn && item?.unit.kind === 'item' ? around(siblings, item) : units
}

function rowsAround(siblings: readonly Ranked[], at: number): Unit[] {
  const table = stretch(siblings, at, Number.POSITIVE_INFINITY)
  const most = Math.max(...table.map(({ own }) => own))
  const fitting = table.filter(({ own }) => own > most - CLEARLY)
  return withLead(siblings, fitting.slice(0, MAX_ROWS))
}

function withLead(siblings: readonly Ranked[], shown: readonly Ranked[]): Unit[] {
  const units = shown.map(({ unit }) => unit)
  const before = siblings[(shown[0] ? siblings.indexOf(shown[0]) : 0) - 1]?.unit
  if (!before || !leadsOn(before)) return units
  const lead = siblings
    .map(({ unit }) => unit)
    .filter(({ block, place }) => block === before.block && place <= before.place)
  return [...lead.slice(-MAX_SENTENCES), ...units]
}

/** Neighbours of one kind, for sentences of one block: at most `most`, those with the best one that score highest. */
function stretch(siblings: readonly Ranked[], at: number, most: number): Ranked[] {
  const inside = siblings[at]
  const together = (other: Ranked | undefined) =>
    other !== undefined &&
    other.unit.kind === inside?.unit.kind &&
    other.unit.header === inside.unit.header &&
    !isQuestion(other.unit) &&
    (other.unit.kind !== 'sentence' || other.unit.block === inside.unit.block) &&
    !leadsOn(other.unit)
  let from = at
  let to = at + 1
  while (together(siblings[from - 1])) from--
  while (together(siblings[to])) to++
  while (to - from > most) {
    const ends = (siblings[from]?.score ?? 0) < (siblings[to - 1]?.score ?? 0)
    if (from < at && (ends || to - 1 === at)) from++
    else to--
  }
  return siblings.slice(from, to)
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
