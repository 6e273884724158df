import { type Terms, type Word, wordsOf } from './offline-terms'
import type { ModelPassage, ModelTurn } from './port'

/** The shape that an answer has to have. */
export type Wish = 'steps' | 'price' | 'time' | 'hours' | 'list'

export interface Question {
  /** What is asked, with words that an answer may well leave out. */
  words: readonly Word[]
  /** Words of the question before it, which a short one such as "and to Spain?" goes on with. */
  earlier: readonly Word[]
  numbers: readonly number[]
  wishes: ReadonlySet<Wish>
}

/** As long as a question may be that is read together with the one before it, in characters. */
const SHORT = 60

const WISHES: Record<Wish, RegExp> = {
  steps:
    /\bhow (?:do|can|to|should)\b|\bc[óo]mo\b|\bwie (?!lange|viel|oft|hoch|teuer|groß)|\bcomment\b|怎么|如何|怎样/iu,
  price:
    /\bcosts?\b|\bprices?\b|\bhow much\b|\bfees?\b|\bcuest\p{L}*|\bcu[áa]nto (?:vale|es)\b|\bprecio|\bkoste\p{L}*|\bpreis|\bteuer\b|\bcoûte|\bprix\b|\bcombien\b|多少钱|费用|运费|价格/iu,
  time: /\bhow (?:long|soon|often|fast|many (?:days|weeks|hours|months|years))\b|\bwhen\b|\bcu[áa]nto tarda|\bcu[áa]nt[oa]s (?:días|semanas|horas|meses|años)|\bcu[áa]ndo\b|\bplazo|\bwie (?:lange|schnell|oft)\b|\bwann\b|\bquand\b|\bcombien de temps\b|多久|多长|几天|几点|多少天|时候|期限/iu,
  hours:
    /\bopen(?:s|ing)?\b|\bclos(?:e|es|ing)\b|\bwhat time\b|\babr(?:e|en|ís)\b|\bhorarios?\b|\böffnet|\bgeöffnet\b|\böffnungszeiten\b|\bouvert|\bhoraires\b|营业|几点|开门/iu,
  list: /\b(?:which|what)\s(?!(?:does|happens|has|if|is|it|was)\b)(?:\p{L}+\s)?\p{L}{3,}s\b|\b(?:qué|cuáles)\s(?:son\s)?(?:\p{L}+\s){0,2}\p{L}{2,}s\b|\bwelche\b|\bquels?\b|\bquelles\b|哪些/iu,
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`
const UNITS_OF_TIME = `seconds?|minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|jours?|heures?|semaines?|mois|ans?|分钟|小时|天|个?工作日|日|周|个月|年`
const ANSWERS: Record<Exclude<Wish, 'steps' | 'list'>, RegExp> = {
  price: /\p{Sc}\s?\d|\d\s?\p{Sc}|\d\s?%|\bfree\b|\bgratis\b|\bkostenlos\b|\bgratuite?s?\b|免费/iu,
  hours: /\d:\d\d\s?(?:[–-]|to|a|bis|à|到|至)\s?\d/u,
  time: new RegExp(String.raw`\d\s?(?:\p{L}+\s)?(?:${UNITS_OF_TIME})(?!\p{L}{2})|\d:\d\d`, 'iu'),
}

export function readQuestion(
  text: string,
  history: readonly ModelTurn[],
  passages: readonly ModelPassage[],
  terms: Terms,
  locale: string,
): Question {
  const before = history.findLast(({ role }) => role === 'visitor')?.text ?? ''
  const earlier = text.length <= SHORT ? before : ''
  const wishes = wishesIn(text)
  return {
    words: wordsOf(text, terms, locale),
    earlier: wordsOf(earlier, terms, locale).filter(({ content }) => content),
    numbers: numbersIn(text, passages.flatMap(({ blocks }) => blocks).join('\n')),
    wishes: wishes.size > 0 ? wishes : wishesIn(earlier),
  }
}

/** Share of the wishes for a price, a time or opening hours that a text grants; 0 where there is none. */
export function granted(wishes: ReadonlySet<Wish>, text: string): number {
  const asked = (['price', 'time', 'hours'] as const).filter((wish) => wishes.has(wish))
  return asked.filter((wish) => ANSWERS[wish].test(text)).length / Math.max(1, asked.length)
}

/** Whether a text gives a range, such as "95–100", "178 to 190" or "150 and more", with the number in it. */
export function spans(text: string, number: number): boolean {
  return [...text.matchAll(RANGE)].some(([, low = '', high]) => {
    const to = high === undefined ? Number.POSITIVE_INFINITY : toNumber(high)
    return toNumber(low) <= number && number <= to
  })
}

const RANGE = new RegExp(
  String.raw`(${NUMBER})\s*(?:\p{L}{1,2}\s)?(?:(?:[–—~-]|\bto\b|\ba\b|\bbis\b|\bà\b|到|至)\s*(${NUMBER})|\+|and more|or more|o más|y más|und mehr|oder mehr|et plus|以上)`,
  'giu',
)

function wishesIn(text: string): Set<Wish> {
  const all = Object.entries(WISHES) as [Wish, RegExp][]
  return new Set(all.filter(([, pattern]) => pattern.test(text)).map(([wish]) => wish))
}

/** A number that stands after the same word in the passages belongs to a name, and measures nothing. */
function numbersIn(text: string, known: string): number[] {
  const found = [...text.matchAll(new RegExp(String.raw`(?:\p{L}+ )?(${NUMBER})`, 'gu'))]
  return found.flatMap(([named, number = '']) =>
    named !== number && known.includes(named) ? [] : [toNumber(number)],
  )
}

/** A comma or full stop before three digits groups them; before fewer it is decimal. */
function toNumber(text: string): number {
  return Number(text.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
}
