'use client'

import { THEME_SCRIPT } from '@/lib/client/theme'

/** Chooses light or dark before the first paint. The script is a constant of ours and runs when the page is parsed. */
export function ThemeScript() {
  return (
    <script
      type={typeof window === 'undefined' ? 'text/javascript' : 'text/plain'}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, with nothing of a user in it
      dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }}
    />
  )
}
