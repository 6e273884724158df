import type { Analyzer } from './analyze'
import { tokenize, withoutStopWords, wordsOfRun } from './segment'

/** Longer queries are cut: 10,000 UTF-16 units, 256 different words. A visitor's message has at most 4,000. */
const MAX_UNITS = 10_000
const MAX_WORDS = 256

/** Share of a full word that a character pair across two words, or a single character of a longer word, counts. */
const WEAK = 0.25

const HIRAGANA_ONLY = /^\p{sc=Hiragana}+$/u

/** One different word of a query. */
export interface QueryWord {
  /** As the visitor wrote it, NFKC and lower case; or one or two characters of a script without spaces. */
  text: string
  /** Characters and character pairs are index terms as they are; words go through the analyser of each language. */
  kind: 'word' | 'gram'
  /** 0 to 1: how much of a word this is. */
  weight: number
}

/**
 * The words of a query that say what it is about, each once, in order. Stop words are those of the query's language
 * (`analyzer`). Empty for a query of stop words or punctuation alone.
 */
export function queryWords(query: string, analyzer: Analyzer): QueryWord[] {
  const words = new Map<string, QueryWord>()
  const add = (text: string, kind: QueryWord['kind'], weight: number) => {
    const known = words.get(text)
    if (known) known.weight = Math.max(known.weight, weight)
    else if (words.size < MAX_WORDS) words.set(text, { text, kind, weight })
  }
  const tokens = tokenize(query.slice(0, MAX_UNITS))
  for (const token of withoutStopWords(tokens, analyzer.isStopWord)) {
    if (token.kind === 'run')
      for (const phrase of contentPhrases(token.text, analyzer)) addGrams(phrase, add)
    else add(token.text, 'word', 1)
  }
  return [...words.values()]
}

/** Neighbouring words of a run between its stop words. Japanese words in hiragana alone are nearly all grammar. */
function contentPhrases(run: string, analyzer: Analyzer): string[][] {
  const phrases: string[][] = [[]]
  for (const word of wordsOfRun(run)) {
    if (analyzer.isStopWord(word) || HIRAGANA_ONLY.test(word)) phrases.push([])
    else phrases.at(-1)?.push(word)
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

/** Pairs inside a word count in full; so do those with a word of one character, which dictionaries often cut off. */
function addGrams(
  phrase: string[],
  add: (text: string, kind: 'gram', weight: number) => void,
): void {
  const words = phrase.map((word) => Array.from(word))
  const alone = words.length === 1 && words[0]?.length === 1
  let previous: { character: string; word: number } | undefined
  for (const [index, characters] of words.entries()) {
    for (const character of characters) {
      add(character, 'gram', alone ? 0.5 : WEAK)
      if (previous) {
        const short = characters.length === 1 || words[previous.word]?.length === 1
        add(previous.character + character, 'gram', previous.word === index || short ? 1 : WEAK)
      }
      previous = { character, word: index }
    }
  }
}
