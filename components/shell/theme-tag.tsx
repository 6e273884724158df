import { THEME_SCRIPT } from '@/lib/client/theme'

/** `ThemeScript` for pages that servers alone write: it adds no script to load. */
export function ThemeTag() {
  return (
    <script
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, with nothing of a user in it
      dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }}
    />
  )
}
