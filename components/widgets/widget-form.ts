import type { WidgetView } from '@/lib/protocol/http-views'

/** What the editor changes, in the shape in which it is saved. */
export type WidgetForm = Pick<
  WidgetView,
  | 'name'
  | 'assistantId'
  | 'allowedOrigins'
  | 'appearance'
  | 'greeting'
  | 'suggestions'
  | 'texts'
  | 'businessHours'
>

export interface EditorProps {
  values: WidgetForm
  set: <K extends keyof WidgetForm>(name: K, value: WidgetForm[K]) => void
  /** What is wrong with a field, by its path, such as `appearance.accent`. */
  errorAt: (path: string) => string | undefined
  disabled: boolean
}

export function formOf(widget: WidgetView): WidgetForm {
  const { name, assistantId, allowedOrigins, appearance } = widget
  const { greeting, suggestions, texts, businessHours } = widget
  return {
    name,
    assistantId,
    allowedOrigins,
    appearance,
    greeting,
    suggestions,
    texts,
    businessHours,
  }
}

/** Without what was left empty. */
export function cleanForm(form: WidgetForm): WidgetForm {
  const { launcherLabel } = form.appearance
  return {
    ...form,
    appearance: { ...form.appearance, launcherLabel: filled(launcherLabel) },
    greeting: filled(form.greeting),
    suggestions: withEntries(form.suggestions, (list) =>
      list.map((line) => line.trim()).filter(Boolean),
    ),
    texts: withEntries(form.texts, filled),
  }
}

function filled<T extends string | undefined>(texts: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()))
}

function withEntries<T extends object>(
  byLocale: Record<string, T>,
  clean: (value: T) => T,
): Record<string, T> {
  const cleaned = Object.entries(byLocale).map(([locale, value]) => [locale, clean(value)] as const)
  return Object.fromEntries(cleaned.filter(([, value]) => Object.keys(value).length > 0))
}

/** Languages that something is written in; English first, as others fall back to it. */
export function localesOf({ greeting, suggestions, texts, appearance }: WidgetForm): string[] {
  const maps = [greeting, suggestions, texts, appearance.launcherLabel]
  return [...new Set(['en', ...maps.flatMap((map) => Object.keys(map))])]
}

export function withoutLocale(form: WidgetForm, locale: string) {
  const drop = <T>(map: Record<string, T>) =>
    Object.fromEntries(Object.entries(map).filter(([key]) => key !== locale))
  return {
    greeting: drop(form.greeting),
    suggestions: drop(form.suggestions),
    texts: drop(form.texts),
    appearance: { ...form.appearance, launcherLabel: drop(form.appearance.launcherLabel) },
  }
}
