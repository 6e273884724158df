import { tokenize } from './segment'

/** UTF-16 units looked at; more adds cost, not certainty. */
const SAMPLE = 4_000

const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['ta', /\p{sc=Tamil}/gu],
  ['hy', /\p{sc=Armenian}/gu],
]
const LATIN = /\p{sc=Latin}/gu

/** Letters that one language of a shared script has and the other has not. */
const LETTERS: readonly (readonly [from: string, to: string, letters: RegExp])[] = [
  ['ru', 'uk', /[іїєґ]/u],
  ['ar', 'fa', /[پچژگ]/u],
]

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the a an and or of to in is are was be it this that you your i my me we how what when where why who can do does with for on not have has will if at from by as',
  es: 'el la los las un una y o de del al en es son ser está que qué cómo cuándo cuánto dónde por para con no mi mis tu su sus me se lo puedo tengo hay si más este esta como quiero',
  de: 'der die das den dem ein eine einen und oder von zu im ist sind war sein es ich mein meine wir sie wie was wann wo warum kann mit für auf nicht habe hat wird wenn bei aus als zum zur an kostet',
  fr: "le la les un une des et ou de du au aux en est sont être ce cette que qui quoi comment quand où pourquoi je mon ma mes nous vous votre avec pour sur ne pas ai a si dans par plus puis-je c'est j'ai",
  pt: 'o a os as um uma e ou de do da dos das ao em no na nos nas é são ser que como quando quanto onde por para com não meu minha eu você seu sua me se posso tenho há mais este esta quero',
  it: 'il lo la gli le un una e o di del della dei al in è sono essere che come quando quanto dove perché per con non mio mia io posso ho se più questo questa',
  nl: 'de het een en of van te in is zijn was ik mijn wij u uw hoe wat wanneer waar waarom kan met voor op niet heb heeft als bij aan om dit dat kunnen',
}

/** Spelling that hints at a language, and how many function words it counts for: 3 where no other language has it. */
const SPELLINGS: readonly (readonly [language: string, pattern: RegExp, weight: number])[] = [
  ['es', /[ñ¿¡]/u, 3],
  ['es', /ción\b/u, 1],
  ['pt', /[ãõ]|ção\b|ções\b/u, 1],
  ['de', /ß/u, 3],
  ['de', /[äöü]/u, 1],
  ['fr', /[œêèùûîâ]|\b[ldjcnmqs]u?['’]/u, 1],
]

let functionWords: ReadonlyMap<string, ReadonlySet<string>> | undefined

/**
 * Guesses the language of a text: by script, and for Latin script by common function words and spelling (en, es, de,
 * fr, pt, it, nl). A heuristic: sure for sentences, often wrong for one or two words, for which it gives `fallback`
 * when nothing speaks for any language. Returns a primary language subtag.
 */
export function detectLanguage(text: string, fallback = 'en'): string {
  const sample = text.slice(0, SAMPLE).normalize('NFKC').toLowerCase()
  const latin = sample.match(LATIN)?.length ?? 0
  let best: { language: string; letters: number } = { language: 'latin', letters: latin / 3 }
  for (const [language, script] of SCRIPTS) {
    const letters = sample.match(script)?.length ?? 0
    // Kana settles it for Japanese even among many Han characters, so it comes first and weighs more.
    const weighed = language === 'ja' ? letters * 4 : letters
    if (weighed > best.letters) best = { language, letters: weighed }
  }
  if (best.language === 'latin') return latin > 0 ? detectLatin(sample, fallback) : fallback
  const refined = LETTERS.find(
    ([from, , letters]) => from === best.language && letters.test(sample),
  )
  return refined?.[1] ?? best.language
}

function detectLatin(sample: string, fallback: string): string {
  functionWords ??= new Map(
    Object.entries(FUNCTION_WORDS).map(([language, words]) => [
      language,
      new Set(words.split(' ')),
    ]),
  )
  const counts = new Map<string, number>()
  const count = (language: string, weight = 1) =>
    counts.set(language, (counts.get(language) ?? 0) + weight)
  for (const { text } of tokenize(sample))
    for (const [language, words] of functionWords) if (words.has(text)) count(language)
  for (const [language, pattern, weight] of SPELLINGS)
    if (pattern.test(sample)) count(language, weight)
  const most = Math.max(0, ...counts.values())
  if (most === 0 || counts.get(fallback) === most) return fallback
  for (const [language, value] of counts) if (value === most) return language
  return fallback
}
