/** An address that may be followed, or undefined. Relative ones are none: the frame is not the site they were written for. */
export function safeHref(href: string): string | undefined {
  try {
    const url = new URL(href)
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}
