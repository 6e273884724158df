const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address when a link may lead there, else null: text from visitors and models decides it. */
export function safeUrl(href: string): string | null {
  const trimmed = href.trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  return SAFE.has(url.protocol) ? url.href : null
}
