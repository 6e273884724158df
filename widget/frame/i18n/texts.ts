import type { WidgetTexts } from '../../../lib/protocol/widget-texts'
import { en, type Texts } from './en'

/** The locale's texts; what is not English comes as a file of its own. */
export async function loadTexts(locale: string): Promise<Texts> {
  try {
    if (/^zh/i.test(locale)) return (await import('./zh')).zh
  } catch {}
  return en
}

/** The entry for a locale: `zh-CN`, else `zh`. */
function match<T>(entries: Record<string, T>, locale: string): T | undefined {
  const wanted = locale.replace('_', '-').toLowerCase()
  const found = (tag: string) =>
    Object.keys(entries).find((key) => key.replace('_', '-').toLowerCase() === tag)
  const key = found(wanted) ?? found(wanted.split('-')[0] as string)
  return key ? entries[key] : undefined
}

/** The entry for a locale, else for `en`, else the first. */
export function localized<T>(entries: Record<string, T>, locale: string): T | undefined {
  return match(entries, locale) ?? entries.en ?? Object.values(entries)[0]
}

/** What a company adds in any of its languages, and the widget's own texts as it words them in the language shown. */
export function worded(texts: Texts, own: WidgetTexts = {}, locale = 'en'): WordedTexts {
  const { headline, intro } = localized(own, locale) ?? {}
  const same = match(own, locale) ?? (texts === en ? own.en : undefined)
  return { ...texts, headline, intro, ...same } as WordedTexts
}

export type WordedTexts = Texts & { headline?: string | undefined; intro?: string | undefined }
