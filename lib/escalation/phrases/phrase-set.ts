/**
 * How a language asks for a person. All expressions are of bounded length (no open repetition), so that searching takes
 * time linear in the text. `words` are written as `clauses.ts` leaves them: lower case, no accents, no apostrophes.
 */
export interface PhraseSet {
  language: string
  script: 'words' | 'han'
  /** A request, anywhere in a clause. Global. */
  requests: RegExp
  /** A whole sentence that is a request by being so short: "agent, please". */
  alone: RegExp
  /** Not wanting a machine, which is wanting a person; never taken back by a refusal. */
  aversion: RegExp
  /** Ends where a request begins, and turns it into its opposite: "no need to …". */
  refusalBefore: RegExp
  /** Begins where a request ends: "… is not necessary". */
  refusalAfter: RegExp
}

/** A character of a word; a hyphen keeps "human-made" one word. */
const LETTER = '[\\w-]'

/** Any word. */
export const ANY = `${LETTER}+`

/** Alternatives as one group. */
export function oneOf(...sources: readonly string[]): string {
  return `(?:${sources.join('|')})`
}

/** The words of a list, each as an alternative. */
export function wordsOf(list: string): string {
  return oneOf(...list.trim().split(/\s+/))
}

/** `source` and a space, `least` to `most` times. */
export function some(source: string, most: number, least = 0): string {
  return `(?:${source} ){${least},${most}}`
}

const LONG_TEXT = ' '.repeat(1000)

/**
 * Compiles at load, not at the first message. V8 makes byte code first, which takes seconds for these expressions, but
 * goes straight to machine code (30 ms each) for a text of 1,000 characters or more.
 */
function compiled(source: string, flags = ''): RegExp {
  const expression = new RegExp(source, flags)
  expression.test(LONG_TEXT)
  return expression
}

/** Finds `sources` where they are not part of longer words. */
export function inClause(...sources: readonly string[]): RegExp {
  return compiled(`(?<!${LETTER})${oneOf(...sources)}(?!${LETTER})`, 'g')
}

/** Matches a whole sentence. */
export function whole(...sources: readonly string[]): RegExp {
  return compiled(`^${oneOf(...sources)}$`)
}

/** Matches the words that end where a request begins (a space stands between them). */
export function endingIn(...sources: readonly string[]): RegExp {
  return compiled(`(?<!${LETTER})${oneOf(...sources)} $`)
}

/** Matches the words that follow a request. */
export function startingWith(...sources: readonly string[]): RegExp {
  return compiled(`^ ${oneOf(...sources)}(?!${LETTER})`)
}
