import { granted, type Question, spans } from './offline-question'
import { holds, type Terms, termsIn, type Word, wordsOf } from './offline-terms'
import { cellsOf, type Unit } from './offline-units'
import type { ModelPassage } from './port'

const WEIGHT = {
  coverage: 0.5,
  heading: 0.5,
  rank: 0.3,
  article: 0.2,
  wish: 0.2,
  list: 0.4,
  intro: 0.12,
}
/** How much a word counts that is no part of what is asked, and one of the question before. */
const FUNCTION_WORD = 0.4
const EARLIER_WORD = 0.5
/** More than this share of the question's words must stand in one passage, or nothing answers it. */
const MIN_COVERAGE = 0.5
/** How much a single character counts there, and a number that no passage names: "a chest of 98 cm" is about a chest. */
const VAGUE = 0.5

/** A word with how much it says here: ln(1 + N / n), where n of N texts hold it. */
export interface Weighted {
  word: Word
  weight: number
}

/** How well each passage fits the question, about 0 to 1.5; null when none is about it. */
export function judgePassages(
  question: Question,
  passages: readonly ModelPassage[],
  units: readonly Unit[],
  terms: Terms,
  locale: string,
): number[] | null {
  const texts = passages.map(({ title, headings, blocks }) =>
    termsIn([title, ...headings, ...blocks].join('\n'), terms, locale),
  )
  const isAbout = passages.some(
    ({ blocks }, i) => coverage(question, texts[i] ?? new Set(), blocks.join('\n')) > MIN_COVERAGE,
  )
  if (!isAbout) return null
  const weighted = weigh(question, texts)
  const votes = new Map<string, number>()
  passages.forEach(({ title }, i) => {
    votes.set(title, (votes.get(title) ?? 0) + 1 / (i + 1))
  })
  const mostVotes = Math.max(...votes.values())

  return passages.map(({ title, headings }, i) => {
    const own = units.filter(({ passage }) => passage === i)
    const wish = Math.max(0, ...own.map(({ text }) => granted(question.wishes, text)))
    const list =
      (question.wishes.has('steps') && own.some(isStep)) ||
      (question.wishes.has('list') && own.filter(isPoint).length > 2)
    return (
      WEIGHT.coverage * share(weighted, texts[i] ?? new Set()) +
      WEIGHT.heading * likeness(question, wordsOf(headings.at(-1) ?? title, terms, locale)) +
      WEIGHT.rank / (1 + i / 2) +
      (WEIGHT.article * (votes.get(title) ?? 0)) / mostVotes +
      WEIGHT.wish * wish +
      (list ? WEIGHT.list : 0) +
      (headings.length === 0 ? WEIGHT.intro : 0)
    )
  })
}

/** The question's words with their weights among `texts`. */
export function weigh(question: Question, texts: readonly ReadonlySet<string>[]): Weighted[] {
  const weighted = (word: Word, factor: number) => {
    const holders = texts.filter((text) => holds(text, word)).length
    return { word, weight: factor * Math.log(1 + texts.length / Math.max(holders, 0.5)) }
  }
  return [
    ...question.words.map((word) => weighted(word, word.content ? 1 : FUNCTION_WORD)),
    ...question.earlier.map((word) => weighted(word, EARLIER_WORD)),
  ]
}

/** Share of the weight of the words that stand in a text, 0 to 1. */
export function share(words: readonly Weighted[], text: ReadonlySet<string>): number {
  let all = 0
  let shared = 0
  for (const { word, weight } of words) {
    all += weight
    if (holds(text, word)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

export function isStep(unit: Unit): boolean {
  return unit.kind === 'item' && /^\d/.test(unit.text)
}

export function isPoint(unit: Unit): boolean {
  return unit.kind === 'item' && !isStep(unit)
}

/** Cosine of the question's words and a heading's, 0 to 1. */
function likeness(question: Question, heading: readonly Word[]): number {
  const inHeading = new Set(heading.flatMap(({ terms }) => terms))
  const shared = squares(question.words.filter((word) => holds(inHeading, word)))
  const norm = Math.sqrt(squares(question.words) * squares(heading))
  return norm === 0 ? 0 : shared / norm
}

const squares = (words: readonly Word[]) =>
  words.reduce((sum, { content }) => sum + (content ? 1 : FUNCTION_WORD ** 2), 0)

function coverage(question: Question, text: ReadonlySet<string>, raw: string): number {
  let all = 0
  let covered = 0
  for (const word of question.words) {
    if (!word.content) continue
    const number = /^\d+$/.test(word.terms.join(' ')) ? Number(word.terms[0]) : null
    const known = holds(text, word) || (number !== null && spans(raw, number))
    const vague = number === null ? isCharacter(word) : !known
    const weight = vague ? VAGUE : 1
    all += weight
    if (known) covered += weight
  }
  return all === 0 ? 1 : covered / all
}

const isCharacter = ({ terms }: Word) => /^\p{Script=Han}$/u.test(terms.join(' '))

/** How well a number of the question falls into a range of a unit: 1 in a sentence or a fitting column, 0.2 in another. */
export function fitsNumber(question: Question, unit: Unit, terms: Terms, locale: string): number {
  const { header } = unit
  if (header === null) return question.numbers.some((n) => spans(unit.text, n)) ? 1 : 0
  const names = cellsOf(header)
  const fits = cellsOf(unit.text).map((cell, column) => {
    if (!question.numbers.some((number) => spans(cell, number))) return 0
    const name = termsIn(names[column] ?? '', terms, locale)
    return question.words.some((word) => word.content && holds(name, word)) ? 1 : 0.2
  })
  return Math.max(0, ...fits)
}
