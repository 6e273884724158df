/** What a canned response may leave open: filled in when it is put into a reply. */
export const PLACEHOLDERS = ['visitor.name', 'agent.name'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

const FORM = /\{\{\s*([^{}]*?)\s*\}\}/g

const isKnown = (name: string): name is Placeholder =>
  PLACEHOLDERS.some((placeholder) => placeholder === name)

/** Names between double braces that are no placeholders, in the order of their standing. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(FORM)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => !isKnown(name))
}

/** The text with its placeholders filled in; what has no value goes, with the blank before it. */
export function fillPlaceholders(
  text: string,
  values: Readonly<Partial<Record<Placeholder, string | null>>>,
): string {
  return text.replace(/( ?)\{\{\s*([^{}]*?)\s*\}\}/g, (whole, blank: string, name: string) => {
    if (!isKnown(name)) return whole
    const value = values[name]?.trim()
    return value ? blank + value : ''
  })
}
