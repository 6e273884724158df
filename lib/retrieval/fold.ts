const ASCII = /^[\p{ASCII}]*$/u
const MARKS_OF_LATIN_AND_GREEK = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu
const ARABIC_MARKS = /[\u0640\u064b-\u0652\u0670]/gu
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ё', 'е'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
])
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu')

/**
 * Makes spellings with and without diacritics equal, for Latin, Greek and Arabic script, and ё in Cyrillic. In other
 * scripts marks are letters and stay. Expects NFKC in lower case.
 */
export function foldDiacritics(word: string): string {
  if (ASCII.test(word)) return word
  return word
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter)
    .replace(ARABIC_MARKS, '')
    .normalize('NFD')
    .replace(MARKS_OF_LATIN_AND_GREEK, '')
    .normalize('NFC')
}

type Rewrite = readonly [pattern: RegExp, replacement: string]

/** Endings that stemmers only know with their accent, and that visitors type without it. */
const ACCENTED_ENDINGS: ReadonlyMap<string, readonly Rewrite[]> = new Map<
  string,
  readonly Rewrite[]
>([
  ['es', [[/([csx])ion$/u, '$1ión']]],
  [
    'pt',
    [
      [/cao$/u, 'ção'],
      [/coes$/u, 'ções'],
      [/sao$/u, 'são'],
      [/soes$/u, 'sões'],
    ],
  ],
  ['fr', [[/ee(s?)$/u, 'ée$1']]],
])

/** Puts back the accent of common endings (es, pt, fr), so that `devolucion` gets the stem of `devolución`. */
export function restoreAccents(language: string, word: string): string {
  for (const [pattern, replacement] of ACCENTED_ENDINGS.get(language) ?? [])
    if (pattern.test(word)) return word.replace(pattern, replacement)
  return word
}

/** German written without umlauts (`Rueckgabe`): both spellings meet in one. Applied to documents and queries alike. */
export function joinUmlautSpellings(stem: string): string {
  return stem
    .replace(/ae/gu, 'a')
    .replace(/oe/gu, 'o')
    .replace(/(?<![qae])ue/gu, 'u')
}
