/** A language tag in words: `pt-BR` is `Brazilian Portuguese`. A tag that is not one stays as it is. */
export function localeName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag.replaceAll('_', '-')) ?? tag
  } catch {
    return tag
  }
}
