/** A sentence ready to be searched: once as a whole, commas left out, and once cut at them. */
export interface Sentence {
  whole: string
  clauses: readonly string[]
}

const SENTENCE_END = /[.!?…;。！？；\n\r]+/u
const CLAUSE_END = /[,:，：、()（）[\]–—]+|\s-+\s/gu
/** "don't", "I'd", "who's": an English contraction, against the French "d'un", which is two words. */
const CONTRACTION = /(?<=\p{L})['’‘`´](?=(?:t|s|d|m|ll|re|ve)(?!\p{L}))/gu
const NOT_OF_A_WORD = /[^\p{L}\p{N}-]+|(?<![\p{L}\p{N}])-+|-+(?![\p{L}\p{N}])/gu

/**
 * Lower case, without accents, words parted by one space, letters beyond a to z as "_": expressions over ASCII compile ten
 * times faster. For languages written with spaces.
 */
export function wordSentences(text: string): Sentence[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(CONTRACTION, '')
  return split(folded, (part) =>
    part
      .replace(NOT_OF_A_WORD, ' ')
      .trim()
      .replace(/[^a-z0-9 -]/g, '_'),
  )
}

/** Traditional characters that occur in the phrases, with their simplified forms at the same places. */
const TRADITIONAL =
  '轉務專員請機說話個經對談聯繫來給讓嗎幫無別費這們換線實與講見過點時間電幾須還領導復覆係'
const SIMPLIFIED =
  '转务专员请机说话个经对谈联系来给让吗帮无别费这们换线实与讲见过点时间电几须还领导复复系'
const SIMPLER = new Map(
  Array.from(TRADITIONAL, (character, index) => [character, SIMPLIFIED[index] ?? character]),
)

/** Simplified characters without white space. For Chinese. */
export function hanSentences(text: string): Sentence[] {
  const folded = Array.from(text.normalize('NFKC').toLowerCase(), (character) => {
    return SIMPLER.get(character) ?? character
  }).join('')
  return split(folded, (part) => part.replace(/[^\p{L}\p{N}]+/gu, ''))
}

function split(text: string, clean: (part: string) => string): Sentence[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => ({
      whole: clean(sentence.replace(CLAUSE_END, ' ')),
      clauses: sentence.split(CLAUSE_END).map(clean).filter(Boolean),
    }))
    .filter(({ whole }) => whole !== '')
}
