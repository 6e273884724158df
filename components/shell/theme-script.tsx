'use client'

import { THEME_SCRIPT } from '@/lib/client/theme'
import type { ConsoleLocale } from '@/lib/i18n/locales'

/** Chooses light or dark, and names the language, before the first paint. The script is a constant of ours and runs when the page is parsed. */
export function ThemeScript({ locale }: { locale: ConsoleLocale }) {
  return (
    <script
      type={typeof window === 'undefined' ? 'text/javascript' : 'text/plain'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, with nothing of a user in it
      dangerouslySetInnerHTML={{
        // Browsers have run it by the time they see this.
        __html:
          typeof window === 'undefined'
            ? `${THEME_SCRIPT}document.documentElement.lang='${locale}'`
            : '',
      }}
    />
  )
}
