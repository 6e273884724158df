import { createRequire } from 'node:module'
import { foldDiacritics } from './fold'
import { stemmerName, stopListName } from './languages'
import { asides, keptWords } from './word-lists'

/*
 * Both packages are CommonJS, untyped, and cost some 25 ms to load: `require` on first use keeps analysis synchronous
 * and the import of this folder free. The casts below state their documented shapes.
 */
const require = createRequire(import.meta.url)

interface SnowballModule {
  newStemmer(algorithm: string): { stem(word: string): string }
}

/** Stop words of a primary language subtag, also as written without diacritics. Empty for an unknown language. */
export function loadStopWords(language: string): ReadonlySet<string> {
  const lists = require('stopwords-iso') as Record<string, readonly string[]>
  const name = stopListName(language)
  const kept = keptWords(language)
  const listed = (Object.hasOwn(lists, name) ? lists[name] : undefined) ?? []
  const words = [...listed.filter((word) => !kept.has(word)), ...asides(language)]
  return new Set(words.flatMap((word) => [word, foldDiacritics(word)]))
}

/** The Snowball stemmer of a primary language subtag, or none. Stemmers expect lower case. */
export function loadStemmer(language: string): ((word: string) => string) | undefined {
  const algorithm = stemmerName(language)
  if (!algorithm) return undefined
  const stemmer = (require('snowball-stemmers') as SnowballModule).newStemmer(algorithm)
  return (word) => stemmer.stem(word)
}
