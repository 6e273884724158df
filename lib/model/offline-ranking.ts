import { fitsNumber, isPoint, isStep, judgePassages, share, weigh } from './offline-passages'
import { granted, type Question } from './offline-question'
import { type Terms, termsIn } from './offline-terms'
import { isQuestion, leadsOn, type Unit } from './offline-units'
import type { ModelPassage } from './port'

export interface Ranked {
  unit: Unit
  terms: ReadonlySet<string>
  /** Higher is better; 0 for what asks, or leads to what does not follow. */
  score: number
  /** What the unit, with what stands above it, shares with the question. */
  own: number
}

const WEIGHT = {
  own: 0.8,
  question: 0.6,
  first: 0.1,
  wish: 0.25,
  steps: 0.3,
  list: 0.3,
  number: 0.6,
}

/**
 * Scores every unit by how well its passage fits, what it shares with the question (each word by how rare it is among
 * the units), and whether it has the shape that was asked for. Empty when no passage is about the question.
 */
export function rankUnits(
  question: Question,
  passages: readonly ModelPassage[],
  units: readonly Unit[],
  terms: Terms,
  locale: string,
): Ranked[] {
  const fits = judgePassages(question, passages, units, terms, locale)
  if (!fits) return []
  const unitTerms = units.map(({ text }) => termsIn(text, terms, locale))
  const weighted = weigh(question, unitTerms)
  const above = passages.map(({ title, headings }) =>
    termsIn([title, ...headings].join('\n'), terms, locale),
  )
  return units.map((unit, i) => {
    const held = unitTerms[i] ?? new Set<string>()
    const next = units[i + 1]
    const isCutOff = leadsOn(unit) && (next?.passage !== unit.passage || next.kind === 'sentence')
    if (isQuestion(unit) || isCutOff) return { unit, terms: held, score: 0, own: 0 }
    const header = unit.header === null ? [] : termsIn(unit.header, terms, locale)
    const previous = units[i - 1]
    const asked = previous?.passage === unit.passage && isQuestion(previous)
    const own =
      WEIGHT.own * share(weighted, new Set([...held, ...header, ...(above[unit.passage] ?? [])])) +
      WEIGHT.number * fitsNumber(question, unit, terms, locale)
    const shape =
      WEIGHT.wish * granted(question.wishes, unit.text) +
      (question.wishes.has('steps') && isStep(unit) ? WEIGHT.steps : 0) +
      (question.wishes.has('list') && isPoint(unit) ? WEIGHT.list : 0)
    const place =
      (asked ? WEIGHT.question * share(weighted, unitTerms[i - 1] ?? new Set()) : 0) +
      (unit.place === 0 ? WEIGHT.first : 0)
    return { unit, terms: held, score: (fits[unit.passage] ?? 0) + own + shape + place, own }
  })
}
