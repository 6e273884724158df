/** A language tag in words: `pt-BR` is `Brazilian Portuguese` to a reader of English. A tag that is not one stays as it is. */
export function localeName(tag: string, reader = 'en'): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag.replaceAll('_', '-')) ?? tag
  } catch {
    return tag
  }
}
