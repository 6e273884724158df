import { en, type Texts } from './en'

/** The locale's texts; what is not English comes as a file of its own. */
export async function loadTexts(locale: string): Promise<Texts> {
  try {
    if (/^zh/i.test(locale)) return (await import('./zh')).zh
  } catch {}
  return en
}

/** The entry for a locale: `zh-CN`, else `zh`, else `en`, else the first. */
export function localized<T>(entries: Record<string, T>, locale: string): T | undefined {
  const wanted = locale.replace('_', '-').toLowerCase()
  const found = (tag: string) =>
    Object.keys(entries).find((key) => key.replace('_', '-').toLowerCase() === tag)
  const key = found(wanted) ?? found(wanted.split('-')[0] as string) ?? found('en')
  return key ? entries[key] : Object.values(entries)[0]
}
