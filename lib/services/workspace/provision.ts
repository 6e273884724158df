import type { Secrets } from '@/lib/auth/secrets'
import type { Queryable } from '@/lib/db/client'
import { insertKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import { insertWidget } from '@/lib/db/queries/widget'
import { insertWorkspace } from '@/lib/db/queries/workspace'
import type { AssistantConfig } from '@/lib/protocol/assistant'
import { newId } from '@/lib/protocol/ids'
import { appearance, type LocalizedText } from '@/lib/protocol/widget'
import { insertPublished, PLAIN_CONFIG } from '../assistant/insert'
import { makeWidgetKey, makeWidgetSecret } from '../widget/secret'
import { makeSlug } from './slug'

/** What a new workspace starts with; whatever is not given gets a sensible default. */
export interface WorkspacePlan {
  name: string
  ownerId: string
  /** Leads whoever configures it through the first steps. */
  guided?: boolean
  assistant?: { name?: string; instructions?: string }
  knowledgeBase?: { name?: string; description?: string }
  widget?: {
    key?: string
    name?: string
    greeting?: LocalizedText
    suggestions?: Record<string, string[]>
  }
}

export interface ProvisionedWorkspace {
  id: string
  assistantId: string
  knowledgeBaseId: string
  widgetId: string
}

const GREETING: LocalizedText = {
  en: 'Hi! How can we help?',
  de: 'Hallo! Wie können wir helfen?',
  es: '¡Hola! ¿En qué podemos ayudarte?',
  fr: 'Bonjour ! Comment pouvons-nous vous aider ?',
  zh: '您好！有什么可以帮您？',
}

/** Makes a workspace that can be used at once: owner, knowledge base, assistant and widget. Call in a transaction. */
export async function provisionWorkspace(
  tx: Queryable,
  secrets: Pick<Secrets, 'encrypt'>,
  plan: WorkspacePlan,
): Promise<ProvisionedWorkspace> {
  const { name, ownerId, guided, assistant, knowledgeBase, widget } = plan
  const id = newId('workspace')
  const made = {
    id,
    assistantId: newId('assistant'),
    knowledgeBaseId: newId('knowledgeBase'),
    widgetId: newId('widget'),
  }
  const owner = { id: newId('member'), userId: ownerId }
  const metadata = guided && { metadata: JSON.stringify({ start: { step: 1 } }) }
  await insertWorkspace(tx, { id, name, slug: makeSlug(name), ...metadata }, owner)
  await insertKnowledgeBase(tx, id, {
    id: made.knowledgeBaseId,
    name: knowledgeBase?.name ?? 'Help articles',
    description: knowledgeBase?.description ?? '',
  })
  const config: AssistantConfig = {
    ...PLAIN_CONFIG,
    name: assistant?.name ?? 'Assistant',
    instructions: assistant?.instructions ?? '',
    knowledgeBaseIds: [made.knowledgeBaseId],
  }
  await insertPublished(tx, id, made.assistantId, config, { id: null, name: 'Parley' })
  await insertWidget(tx, id, {
    id: made.widgetId,
    key: widget?.key ?? makeWidgetKey(),
    secret: secrets.encrypt(makeWidgetSecret()),
    name: widget?.name ?? 'Website',
    assistantId: made.assistantId,
    allowedOrigins: [],
    appearance: appearance.parse({}),
    greeting: widget?.greeting ?? GREETING,
    suggestions: widget?.suggestions ?? {},
    texts: {},
    businessHours: null,
  })
  return made
}
