/** Turns text into the terms by which words are compared. The retrieval's own analyser fits. */
export type Terms = (text: string, locale: string) => readonly string[]

const STOP_WORDS = new Set(
  `a an and are as at be by can could do does for from have how i if in is it me my of on or our that the there this to
  was we what when where which who why will with would you your
  al como cómo con cuál cuándo de del dónde el en es esta este hay la las lo los me mi mis para por puedo que qué se ser
  si son su sus un una y yo
  als am auf aus bei bin das dem den der die dies ein eine einen einer es für habe hat ich im ist kann man mein meine mich
  mir mit nach oder sich sie sind über um und von vor wann was wie wird wo zu zum zur
  au aux avec ce ces cette comment dans des du elle est et il j je l la le les leur ma mes mon ne nous ou où par pas pour
  quand que quel quelle qui sa ses son sont sur une vos votre vous
  的 了 是 在 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 吗 呢 什么 怎么 如何 可以 能 请问`.split(
    /\s+/,
  ),
)

/** Endings that make another form of the same word, longest first; a stem of four letters stays. */
const ENDINGS = /(?<=^.{4,})(?:ungen|ements?|ings?|ies|ung|ed|e?rs?|es|en|n|e|s|y)$/u

/** A plain analyser of words: NFKC, lower case, no stop words of five languages, common endings cut off. */
export const simpleTerms: Terms = (text, locale) => {
  const words = segmenterFor(locale, 'word').segment(text.normalize('NFKC').toLowerCase())
  return [...words]
    .filter(({ isWordLike, segment }) => isWordLike && !STOP_WORDS.has(segment))
    .map(({ segment }) => segment.replace(ENDINGS, ''))
}

const segmenters = new Map<string, Intl.Segmenter>()

/** A segmenter for the language of a BCP 47 tag, made once; a tag without a two-letter language is undetermined. */
export function segmenterFor(locale: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const language = /^[a-z]{2}(?=-|$)/i.exec(locale)?.[0].toLowerCase() ?? 'und'
  const key = `${granularity} ${language}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity })
  segmenters.set(key, made)
  return made
}
