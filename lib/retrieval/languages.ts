/** Snowball algorithms by language; a language without one is indexed by whole words. */
const STEMMERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'arabic',
    ca: 'catalan',
    cs: 'czech',
    da: 'danish',
    de: 'german',
    en: 'english',
    es: 'spanish',
    eu: 'basque',
    fi: 'finnish',
    fr: 'french',
    ga: 'irish',
    hu: 'hungarian',
    hy: 'armenian',
    it: 'italian',
    nb: 'norwegian',
    nl: 'dutch',
    nn: 'norwegian',
    no: 'norwegian',
    pt: 'portuguese',
    ro: 'romanian',
    ru: 'russian',
    sl: 'slovene',
    sv: 'swedish',
    ta: 'tamil',
    tr: 'turkish',
  }),
)

const STOP_LIST_ALIASES: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['fil', 'tl'],
])

/** The primary subtag of a BCP 47 tag, lower-cased (`pt-BR` → `pt`); `und` for what is no tag. */
export function baseLanguage(tag: string): string {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(tag)?.[0].toLowerCase() ?? 'und'
}

/** Name of the Snowball algorithm of a primary language subtag. */
export function stemmerName(language: string): string | undefined {
  return STEMMERS.get(language)
}

/** Key of the language's list in `stopwords-iso`; that list may not exist. */
export function stopListName(language: string): string {
  return STOP_LIST_ALIASES.get(language) ?? language
}
