/** Turns text into the terms by which words are compared. The retrieval's own analyser fits. */
export type Terms = (text: string, locale: string) => readonly string[]

const listed = (words: string) => new Set(words.trim().split(/\s+/))

const STOP_WORDS = listed(
  `a an and are as at be by can could do does for from have how i if in is it me my of on or our that the there this to
  was we what when where which who why will with would you your
  al como cómo con cuál cuándo de del dónde el en es esta este hay la las lo los me mi mis para por puedo que qué se ser
  si son su sus un una y yo
  als am auf aus bei bin das dem den der die dies ein eine einen einer es für habe hat ich im ist kann man mein meine mich
  mir mit nach oder sich sie sind über um und von vor wann was wie wird wo zu zum zur
  au aux avec ce ces cette comment dans des du elle est et il j je l la le les leur ma mes mon ne nous ou où par pas pour
  quand que quel quelle qui sa ses son sont sur une vos votre vous
  的 了 是 在 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 吗 呢 什么 怎么 如何 可以 能 请问`,
)

/** Words with which anything at all is asked of a company: they do not say what the question is about. */
const WAYS_TO_ASK = listed(
  `hello hi hey thanks hola gracias hallo danke bonjour merci 你好 您好 谢谢
  sell sells offer offers provide want need like please happens
  vende venden vendéis vendeis ofrece ofrecen ofrecéis tiene tienen tenéis necesito quiero cuánto cuánta cuántos cuántas
  verkaufen verkauft bieten bietet gibt brauche möchte vendez proposez voudrais besoin
  卖 买 提供 有没有 多少钱 什么时候 多少天 几天 你们 我们 多少 多久 几 哪 哪些 哪个 应该 时候 需要 想 支持 从 寄到 送到 钱 天 内`,
)

/** Endings that make another form of the same word, longest first; a stem of four letters stays. */
const ENDINGS = /(?<=^.{4,})(?:ungen|ements?|ings?|ies|ung|ed|e?rs?|es|en|n|e|s|y)$/u

/** A plain analyser of words: NFKC, lower case, no stop words of five languages, common endings cut off. */
export const simpleTerms: Terms = (text, locale) =>
  rawWords(text, locale)
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word.replace(ENDINGS, ''))

export interface Word {
  /** All of them stand in a text that holds the word. */
  terms: readonly string[]
  /** Says what a text is about; "how", "long" and the like only say how it is asked. */
  content: boolean
}

/** The different words of a text, those without a meaning of their own too. */
export function wordsOf(text: string, terms: Terms, locale: string): Word[] {
  return [...new Set(rawWords(text, locale))].map((word) => {
    const found = terms(word, locale)
    const content = found.length > 0 && !STOP_WORDS.has(word) && !WAYS_TO_ASK.has(word)
    return { terms: content ? found : [word.replace(ENDINGS, '')], content }
  })
}

/** Everything by which `holds` finds words in a text. */
export function termsIn(text: string, terms: Terms, locale: string): Set<string> {
  const inWords = wordsOf(text, terms, locale).flatMap((word) => word.terms)
  return new Set([...terms(text, locale), ...inWords])
}

export function holds(text: ReadonlySet<string>, word: Word): boolean {
  return word.terms.every((term) => text.has(term))
}

function rawWords(text: string, locale: string): string[] {
  const segments = segmenterFor(locale, 'word').segment(text.normalize('NFKC').toLowerCase())
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
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
