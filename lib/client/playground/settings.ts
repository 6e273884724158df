/** Whom an answer is for, as typed. */
export interface VisitorSettings {
  version: 'draft' | 'published'
  /** Empty: outside of any widget. */
  widgetId: string
  page: string
  pageTitle: string
  locale: string
  attributes: readonly { name: string; value: string }[]
}

export const plainVisitor: VisitorSettings = {
  version: 'draft',
  widgetId: '',
  page: '',
  pageTitle: '',
  locale: 'en',
  attributes: [],
}

const keyOf = (assistantId: string) => `parley:playground:${assistantId}`

/** What was set for this assistant in this tab. Whatever is not in order is left as it is for anybody. */
export function readSettings(assistantId: string): VisitorSettings {
  try {
    return parseSettings(JSON.parse(sessionStorage.getItem(keyOf(assistantId)) ?? 'null'))
  } catch {
    return plainVisitor
  }
}

export function saveSettings(assistantId: string, settings: VisitorSettings): void {
  try {
    sessionStorage.setItem(keyOf(assistantId), JSON.stringify(settings))
  } catch {
    // Storage is full or off: the settings live as long as the page.
  }
}

export function parseSettings(stored: unknown): VisitorSettings {
  if (!isObject(stored)) return plainVisitor
  const text = (name: 'widgetId' | 'page' | 'pageTitle' | 'locale') => {
    const value = stored[name]
    return typeof value === 'string' ? value : plainVisitor[name]
  }
  const rows = Array.isArray(stored.attributes) ? stored.attributes : []
  return {
    version: stored.version === 'published' ? 'published' : 'draft',
    widgetId: text('widgetId'),
    page: text('page'),
    pageTitle: text('pageTitle'),
    locale: text('locale') || plainVisitor.locale,
    attributes: rows.flatMap((row: unknown) =>
      isObject(row) && typeof row.name === 'string' && typeof row.value === 'string'
        ? [{ name: row.name, value: row.value }]
        : [],
    ),
  }
}

/** Attributes with a name, which alone are sent. */
export const namedAttributes = ({ attributes }: VisitorSettings) =>
  attributes
    .map(({ name, value }) => ({ name: name.trim(), value }))
    .filter(({ name }) => name !== '')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
