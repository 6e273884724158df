import { hanSentences, type Sentence, wordSentences } from './clauses'
import { de } from './phrases/de'
import { en } from './phrases/en'
import { es } from './phrases/es'
import { fr } from './phrases/fr'
import type { PhraseSet } from './phrases/phrase-set'
import { zh } from './phrases/zh'

/** The wish to talk to a person, as it was recognised. `phrase` is as compared: lower case, without accents. */
export interface PersonRequest {
  language: string
  phrase: string
}

/** UTF-16 units of a text that are looked at. */
const MAX_LENGTH = 4000
/** How far back from a request a refusal may begin, in UTF-16 units. */
const REFUSAL_REACH = 80

const PHRASES: readonly PhraseSet[] = [en, zh, es, de, fr]

/**
 * Whether a message wishes for a person, in English, Chinese, Spanish, German or French, whatever the conversation's
 * locale: visitors switch. Deterministic; linear in the text. A refusal ("I don't need an agent") is no request.
 */
export function asksForPerson(text: string): boolean {
  return findPersonRequest(text) !== null
}

/** As `asksForPerson`, with what showed it; null when nothing does. */
export function findPersonRequest(text: string): PersonRequest | null {
  const looked = text.slice(0, MAX_LENGTH)
  const sentences = {
    words: /\p{sc=Latin}/u.test(looked) ? wordSentences(looked) : [],
    han: /\p{sc=Han}/u.test(looked) ? hanSentences(looked) : [],
  }
  for (const phrases of PHRASES) {
    for (const sentence of sentences[phrases.script]) {
      const phrase = findInSentence(sentence, phrases)
      if (phrase !== null) return { language: phrases.language, phrase }
    }
  }
  return null
}

function findInSentence({ whole, clauses }: Sentence, phrases: PhraseSet): string | null {
  if (phrases.alone.test(whole)) return whole
  for (const clause of clauses) {
    const averse = clause.match(phrases.aversion)
    if (averse?.[0] !== undefined) return averse[0]
    for (const request of matches(phrases.requests, clause)) {
      const before = tail(clause.slice(0, request.index))
      const after = clause.slice(request.index + request[0].length)
      if (!phrases.refusalBefore.test(before) && !phrases.refusalAfter.test(after))
        return request[0]
    }
  }
  return null
}

/** As `matchAll`, which would make a copy of the expression for each clause. */
function* matches(expression: RegExp, text: string): Generator<RegExpExecArray> {
  expression.lastIndex = 0
  for (let found = expression.exec(text); found !== null; found = expression.exec(text)) yield found
}

/** The last whole words within reach. */
function tail(text: string): string {
  if (text.length <= REFUSAL_REACH) return text
  const cut = text.slice(-REFUSAL_REACH)
  return cut.slice(cut.indexOf(' ') + 1)
}
