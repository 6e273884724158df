'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localeName } from '@/lib/client/locale-name'
import { namedAttributes, type VisitorSettings } from '@/lib/client/playground/settings'
import { shortUrl } from '@/lib/client/short-url'

/** A visitor in a line: version, widget, language, page, attributes. */
export function useVisitorWords(
  widgets: readonly { id: string; name: string }[],
  /** Without one, both versions are the same, and it is not told which. */
  hasDraft: boolean,
): (visitor: VisitorSettings) => string {
  const t = useTranslations('playground.visitor')
  const reader = useLocale()
  return (visitor) => {
    const { version, widgetId, locale, page, pageTitle } = visitor
    return [
      hasDraft && t(version),
      widgets.find(({ id }) => id === widgetId)?.name,
      localeName(locale, reader),
      page.trim() ? shortUrl(page.trim()) : pageTitle.trim(),
      ...namedAttributes(visitor).map(({ name, value }) => `${name}: ${value}`),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
