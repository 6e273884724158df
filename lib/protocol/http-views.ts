import * as z from 'zod/mini'
import { businessHours } from './business-hours'
import { conditionTree } from './escalation-condition'
import { action, RULE_STAGES } from './escalation-rule'
import { API_SCOPES } from './http'
import { appearance, localizedText } from './widget'
import { widgetTexts } from './widget-texts'

/** What the HTTP API answers with, beside conversations and messages. Times are ISO 8601 UTC. */

const times = { createdAt: z.string(), updatedAt: z.string() }

export const knowledgeBaseView = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  documents: z.int(),
  ...times,
})

/** A document in a list: `passages` is how many it was cut into. */
export const documentRow = z.object({
  id: z.string(),
  knowledgeBaseId: z.string(),
  title: z.string(),
  url: z.nullable(z.string()),
  language: z.string(),
  enabled: z.boolean(),
  passages: z.int(),
  /** Replies that cited it. */
  timesCited: z.int(),
  /** What it was imported from. */
  source: z.nullable(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  /** Goes up with every change: send it along with yours to learn of others'. */
  version: z.int(),
  /** The name of whoever changed it last; null where an import did. */
  updatedBy: z.nullable(z.string()),
  ...times,
})

/** `text` is markdown. */
export const documentView = z.extend(documentRow, { text: z.string() })

export const ruleView = z.object({
  id: z.string(),
  position: z.int(),
  name: z.string(),
  enabled: z.boolean(),
  stage: z.enum(RULE_STAGES),
  widgetIds: z.array(z.string()),
  when: conditionTree,
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
  then: z.array(action),
  stopOnMatch: z.boolean(),
  oncePerConversation: z.boolean(),
  /** Given back with a change, it makes sure that nobody else's is overwritten. */
  version: z.int(),
  ...times,
})

/** `reached` is false where a rule of an earlier stage would have handed over already. */
const simulatedStage = z.object({
  stage: z.enum(RULE_STAGES),
  reached: z.boolean(),
  fired: z.array(z.object({ id: z.string(), name: z.string(), actions: z.array(action) })),
  trace: z.looseObject({}),
})

/** `relevance` of the best passage found, 0 to 1. */
export const simulation = z.object({
  stages: z.array(simulatedStage),
  outcome: z.object({
    handoff: z.boolean(),
    priority: z.nullable(z.string()),
    tags: z.array(z.string()),
    messages: z.array(z.string()),
  }),
  relevance: z.number(),
})

export const widgetView = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  assistantId: z.string(),
  allowedOrigins: z.array(z.string()),
  appearance,
  greeting: localizedText,
  suggestions: z.record(z.string(), z.array(z.string())),
  texts: widgetTexts,
  businessHours: z.nullable(businessHours),
  /** Where it was seen in use last. */
  lastSeen: z.nullable(z.object({ origin: z.string(), at: z.string() })),
  version: z.int(),
  ...times,
})

/** A site on which a widget was seen in use; `url` is the last page. */
export const widgetSighting = z.object({
  origin: z.string(),
  url: z.nullable(z.string()),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
})

/** The secret that signs identities, shown this once. */
export const rotatedSecret = z.object({ id: z.string(), secret: z.string() })

export const apiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  lastUsedAt: z.nullable(z.string()),
  createdAt: z.string(),
})

/** `key` in full, shown this once. */
export const madeApiKey = z.extend(apiKeyView, { key: z.string() })

export const memberView = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'admin', 'agent']),
  createdAt: z.string(),
})

export const workspaceView = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'admin', 'agent']),
  createdAt: z.string(),
})

export const userView = z.object({ id: z.string(), name: z.string(), email: z.string() })

/** Who asks. For an API key `user` and `role` are null; without any membership `workspace` is. */
export const meView = z.object({
  user: z.nullable(userView),
  workspace: z.nullable(z.object({ id: z.string(), name: z.string() })),
  role: z.nullable(z.enum(['owner', 'admin', 'agent'])),
  workspaces: z.array(workspaceView),
  model: z.object({ provider: z.string(), model: z.string() }),
})

export const setupView = z.object({ user: userView, workspace: workspaceView })

export const setupState = z.object({ needed: z.boolean() })

export type KnowledgeBaseView = z.infer<typeof knowledgeBaseView>
export type DocumentRowView = z.infer<typeof documentRow>
export type DocumentView = z.infer<typeof documentView>
export type RuleView = z.infer<typeof ruleView>
export type Simulation = z.infer<typeof simulation>
export type WidgetView = z.infer<typeof widgetView>
export type WidgetSightingView = z.infer<typeof widgetSighting>
export type ApiKeyView = z.infer<typeof apiKeyView>
export type MemberView = z.infer<typeof memberView>
export type WorkspaceView = z.infer<typeof workspaceView>
export type MeView = z.infer<typeof meView>
export type SetupView = z.infer<typeof setupView>
