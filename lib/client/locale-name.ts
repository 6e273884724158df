/** A language tag in words: `pt-BR` is `Brazilian Portuguese` to a reader of English. A tag that is not one stays as it is. */
export function localeName(tag: string, reader = 'en'): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag.replaceAll('_', '-')) ?? tag
  } catch {
    return tag
  }
}

/** Languages that are offered beside English; any other can be typed where tags are. */
export const OFFERED_LOCALES =
  'zh es de fr pt-BR ja ar it nl pl sv da nb fi cs tr uk ru ko vi th id hi he el hu ro'.split(' ')

/** The tag of a language by its name or its tag, as readers type it; null where it is neither. */
export function localeOf(text: string, reader = 'en'): string | null {
  const wanted = text.trim().toLowerCase()
  const named = ['en', ...OFFERED_LOCALES].find(
    (tag) => localeName(tag, reader).toLowerCase() === wanted,
  )
  if (named) return named
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))
    // Any short word has the form of a tag; only one that names a language is meant as one.
    return localeName(tag, reader) === tag ? null : tag
  } catch {
    return null
  }
}
