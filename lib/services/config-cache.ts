import type { Database } from '@/lib/db/client'
import type { BusinessHours } from '@/lib/protocol/business-hours'
import { appearance, type LocalizedText, type WidgetSettings } from '@/lib/protocol/widget'
import type { WidgetTexts } from '@/lib/protocol/widget-texts'
import type { Persona } from '@/lib/reply/ports'
import { asTone } from './assistant/config'
import { avatarAddress } from './widget/avatar'

/** What serving a visitor needs to know of a widget. */
export interface WidgetConfig {
  id: string
  workspaceId: string
  allowedOrigins: string[]
  /** Encrypted; see `Secrets`. */
  secret: string
  /** Without what changes with the time; see `publicSettings`. */
  settings: WidgetSettings
  /** When people answer; null: always. */
  businessHours: BusinessHours | null
  assistant: Persona & { id: string }
  knowledgeBases: { id: string; version: number }[]
}

export interface StoredRule {
  id: string
  name: string
  enabled: boolean
  stage: string
  widgetIds: string[]
  when: unknown
  then: unknown
  stopOnMatch: boolean
  oncePerConversation: boolean
}

/** Configuration that every message needs, kept in memory and dropped when it changes. */
export interface ConfigCache {
  widgetByKey(key: string): Promise<WidgetConfig | null>
  widget(workspaceId: string, widgetId: string): Promise<WidgetConfig | null>
  /** In order. */
  rules(workspaceId: string): Promise<StoredRule[]>
  /** Call after every change of a workspace's widgets, assistants, knowledge or rules. */
  invalidate(workspaceId: string): void
}

/** Where other processes change the database too, what is older than this is read again, behind the answer. */
const MAX_AGE_MS = 5_000
/** Unknown keys are remembered too, but not without bound. */
const MAX_ENTRIES = 10_000

interface Entry {
  workspaceId: string | undefined
  readAt: number
  value: Promise<unknown>
}

/** `sole`: no other process changes the database, so nothing grows old. */
export function createConfigCache(
  db: Database,
  { sole, now = () => performance.now() }: { sole: boolean; now?: () => number },
): ConfigCache {
  const entries = new Map<string, Entry>()

  function remember<T>(
    key: string,
    workspaceId: string | undefined,
    load: () => Promise<T>,
  ): Promise<T> {
    const found = entries.get(key)
    const isOld = !sole && found && now() - found.readAt > MAX_AGE_MS
    if (found && !isOld) return found.value as Promise<T>
    if (entries.size >= MAX_ENTRIES) entries.clear()
    const value = load()
    const entry: Entry = { workspaceId, readAt: now(), value }
    const keep = () => entries.set(key, entry)
    if (!found) keep()
    // Nobody waits for a second reading: until it is there the first one serves.
    else {
      found.readAt = entry.readAt
      value.then(() => entries.get(key) === found && keep()).catch(() => undefined)
    }
    value.catch(() => entries.get(key) === entry && entries.delete(key))
    return (found?.value ?? value) as Promise<T>
  }

  return {
    widgetByKey: (key) => remember(`key:${key}`, undefined, () => loadWidget(db, { key })),
    widget: (workspaceId, widgetId) =>
      remember(`widget:${widgetId}:${workspaceId}`, workspaceId, () =>
        loadWidget(db, { id: widgetId, workspaceId }),
      ),
    rules: (workspaceId) =>
      remember(`rules:${workspaceId}`, workspaceId, () =>
        db.escalationRule.findMany({ where: { workspaceId }, orderBy: { position: 'asc' } }),
      ),
    invalidate(workspaceId) {
      for (const [key, entry] of entries) {
        if (entry.workspaceId === undefined || entry.workspaceId === workspaceId)
          entries.delete(key)
      }
    },
  }
}

async function loadWidget(
  db: Database,
  where: { key: string } | { id: string; workspaceId: string },
): Promise<WidgetConfig | null> {
  const widget = await db.widget.findFirst({
    where,
    include: {
      assistant: {
        include: {
          knowledgeBases: { include: { knowledgeBase: { select: { id: true, version: true } } } },
        },
      },
    },
  })
  if (!widget) return null
  const { assistant } = widget
  const assistantAvatar = avatarAddress(widget.key, assistant)
  return {
    id: widget.id,
    workspaceId: widget.workspaceId,
    allowedOrigins: widget.allowedOrigins,
    secret: widget.secret,
    settings: {
      key: widget.key,
      name: widget.name,
      assistantName: assistant.name,
      ...(assistantAvatar !== undefined && { assistantAvatar }),
      greeting: widget.greeting as LocalizedText,
      suggestions: widget.suggestions as Record<string, string[]>,
      appearance: appearance.parse(widget.appearance),
      texts: widget.texts as WidgetTexts,
    },
    businessHours: widget.businessHours as BusinessHours | null,
    assistant: {
      id: assistant.id,
      name: assistant.name,
      tone: asTone(assistant.tone),
      instructions: assistant.instructions,
      guardrails: assistant.guardrails,
      languages: assistant.languages,
      model: assistant.model,
    },
    knowledgeBases: assistant.knowledgeBases.map((link) => link.knowledgeBase),
  }
}
