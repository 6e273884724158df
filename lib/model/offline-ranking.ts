import type { Terms } from './offline-terms'
import { isQuestion, type Unit } from './offline-units'
import type { ModelPassage } from './port'

export interface Ranked {
  unit: Unit
  /** The unit's distinct terms. */
  terms: ReadonlySet<string>
  /** Higher is better; 0 where neither the unit nor what stands above it shares a term with the question, and for questions. */
  score: number
}

/** Asks for steps, and so for a list. */
const HOW_TO =
  /\bhow (?:do|can|to|should)\b|\bcómo\b|\bcomo puedo\b|\bwie (?!lange|viel|oft|hoch|teuer)|\bcomment\b|怎么|如何|怎样/iu
/** Asks for an amount, a price or a time, and so for a number. */
const HOW_MUCH =
  /\bhow (?:long|much|many|often|fast)\b|\bcosts?\b|\bcuánt[oa]s?\b|\bwie (?:lange|viel|oft|hoch|teuer)|\bcombien\b|多久|多少|多长|几天/iu
/** Share of the question's weight that a passage must hold to count as an answer, unless it holds two of its terms. */
const MIN_COVERAGE = 0.15
const WEIGHT = {
  heading: 0.35,
  title: 0.1,
  rank: 0.25,
  first: 0.1,
  list: 0.2,
  number: 0.2,
  question: 0.6,
  long: 0.1,
}
const LONG_CHARS = 400

/**
 * Scores every unit by the share of the question's terms that it holds, each weighted by how rare it is among the units,
 * plus what the headings or the question above it share, the rank of its passage and its position. Empty when no passage is about the question.
 */
export function rankUnits(
  question: string,
  passages: readonly ModelPassage[],
  units: readonly Unit[],
  terms: Terms,
  locale: string,
): Ranked[] {
  const asked = new Set(terms(question, locale))
  const unitTerms = units.map((unit) => new Set(terms(unit.text, locale)))
  const titleTerms = passages.map(({ title }) => new Set(terms(title, locale)))
  const headTerms = passages.map(({ headings }) => new Set(terms(headings.join(' '), locale)))
  const weights = weigh(asked, unitTerms)
  const share = (held: ReadonlySet<string>) => shareOf(weights, held)

  const about = passages.map((_, index) => {
    const held = new Set([...(titleTerms[index] ?? []), ...(headTerms[index] ?? [])])
    units.forEach((unit, i) => {
      if (unit.passage === index) for (const term of unitTerms[i] ?? []) held.add(term)
    })
    const matches = [...asked].filter((term) => held.has(term)).length
    return asked.size === 0 || matches >= 2 || share(held) >= MIN_COVERAGE
  })

  return units.flatMap((unit, i) => {
    if (!about[unit.passage]) return []
    const held = unitTerms[i] ?? new Set<string>()
    const own = share(held)
    const previous = units[i - 1]
    const asksForIt = previous?.passage === unit.passage && isQuestion(previous)
    const above =
      (asksForIt ? WEIGHT.question * share(unitTerms[i - 1] ?? new Set()) : 0) +
      WEIGHT.heading * share(headTerms[unit.passage] ?? new Set()) +
      WEIGHT.title * share(titleTerms[unit.passage] ?? new Set())
    const unrelated = own + above === 0 && asked.size > 0
    if (unrelated || isQuestion(unit)) return [{ unit, terms: held, score: 0 }]
    const position = WEIGHT.rank / (1 + unit.passage) + (unit.place === 0 ? WEIGHT.first : 0)
    const list =
      unit.kind === 'item' && own + above > WEIGHT.title && HOW_TO.test(question) ? WEIGHT.list : 0
    const number = HOW_MUCH.test(question) && /\d/.test(unit.text) ? WEIGHT.number : 0
    const long = unit.kind === 'sentence' && unit.text.length > LONG_CHARS ? WEIGHT.long : 0
    const score = own + above + position + list + number - long
    return [{ unit, terms: held, score: Math.max(0, score) }]
  })
}

/** Rare terms weigh more: ln(1 + N / n), with N units of which n hold the term (half a one for none). */
function weigh(
  asked: ReadonlySet<string>,
  unitTerms: readonly ReadonlySet<string>[],
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const term of asked) {
    const holders = unitTerms.filter((held) => held.has(term)).length
    weights.set(term, Math.log(1 + unitTerms.length / Math.max(holders, 0.5)))
  }
  return weights
}

function shareOf(weights: ReadonlyMap<string, number>, held: ReadonlySet<string>): number {
  let all = 0
  let shared = 0
  for (const [term, weight] of weights) {
    all += weight
    if (held.has(term)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}
