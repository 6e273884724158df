import { foldDiacritics, joinUmlautSpellings, restoreAccents } from './fold'
import { baseLanguage } from './languages'
import { gramsOf, type Token, tokenize, withoutStopWords } from './segment'
import { loadStemmer, loadStopWords } from './word-resources'

/** Remembered stems of one analyser; a stem costs 8 µs, a look-up 0.1 µs. */
const CACHED_TERMS = 50_000

const FRENCH_ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/u
const POSSESSIVE = /'s?$/u

/** Turns the words of one language into index terms. Pure, but for a cache. */
export interface Analyzer {
  /** Primary language subtag, or `und`. */
  readonly language: string
  isStopWord(word: string): boolean
  /** Index term of a word or character pair (as `tokenize` gives it); undefined for a stop word. */
  term(word: string): string | undefined
  /** Index terms of a document's text, in order, repeated as often as they occur. */
  terms(text: string): string[]
}

const analyzers = new Map<string, Analyzer>()

/**
 * The analyser of a BCP 47 tag, made once per primary subtag: NFKC, lower case, stop words (`stopwords-iso`), Snowball
 * stem, diacritics folded after stemming. Chinese, Japanese and Korean text becomes characters and pairs of them;
 * languages without stemmer or stop words go without. Never throws.
 */
export function analyzerFor(tag: string): Analyzer {
  const language = baseLanguage(tag)
  let analyzer = analyzers.get(language)
  if (!analyzer) {
    analyzer = createAnalyzer(language)
    analyzers.set(language, analyzer)
  }
  return analyzer
}

function createAnalyzer(language: string): Analyzer {
  const stopWords = loadStopWords(language)
  const stem = loadStemmer(language) ?? ((word: string) => word)
  const cache = new Map<string, string | undefined>()

  function isStopWord(word: string): boolean {
    return stopWords.has(word) || stopWords.has(withoutClitics(language, word))
  }

  function makeTerm(word: string): string | undefined {
    if (isStopWord(word)) return undefined
    const bare = withoutClitics(language, word).replaceAll("'", '')
    const folded = foldDiacritics(stem(restoreAccents(language, bare)))
    return (language === 'de' ? joinUmlautSpellings(folded) : folded) || undefined
  }

  function term(word: string): string | undefined {
    if (cache.has(word)) return cache.get(word)
    if (cache.size >= CACHED_TERMS) cache.clear()
    const made = makeTerm(word)
    cache.set(word, made)
    return made
  }

  function termsOf(token: Token): string[] {
    // All pairs are kept, so that a query finds them however the dictionary would have cut the document.
    if (token.kind === 'run') return gramsOf(token.text)
    const made = term(token.text)
    return made === undefined ? [] : [made]
  }

  return {
    language,
    isStopWord,
    term,
    terms: (text) => withoutStopWords(tokenize(text), isStopWord).flatMap(termsOf),
  }
}

function withoutClitics(language: string, word: string): string {
  if (!word.includes("'")) return word
  return (language === 'fr' ? word.replace(FRENCH_ELISION, '') : word).replace(POSSESSIVE, '')
}
