import * as z from 'zod/mini'
import { CONVERSATION_SORTS, CONVERSATION_STATUSES, PRIORITIES } from './choices'
import { escalationRuleInput } from './escalation-rule'
import { counterText, limitText, ordinalText } from './numbers'
import { password } from './password'
import { clientId, freeText, id, locale, maybe, requiredText, webUrl } from './text'
import { traitsSchema } from './visitor-socket'

/** Query parameters of every list: `limit` above 100 is cut to 100. */
export const listQuery = z.object({
  limit: z._default(limitText(100), 50),
  cursor: z.optional(z.string().check(z.maxLength(500))),
})

const VIEWS = ['mine', 'unassigned', 'all', 'assistant', 'snoozed', 'resolved'] as const

/** Of the years 1 to 9999: what can be stored, and written in the plain form of ISO 8601. */
export function isPlainTime(time: Date): boolean {
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999
}

/** A time in a query. */
export const instant = z.pipe(
  z.string().check(z.refine((value) => isPlainTime(new Date(value)), { error: 'is not a time' })),
  z.transform((value) => new Date(value)),
)

export const conversationsQuery = z.extend(listQuery, {
  view: z._default(z.enum(VIEWS), 'all'),
  q: z.optional(freeText(200)),
  status: z.optional(z.enum(CONVERSATION_STATUSES)),
  tag: z.optional(freeText(50)),
  /** A member's user id, or `none`. */
  assignee: z.optional(id),
  widget: z.optional(id),
  from: z.optional(instant),
  to: z.optional(instant),
  priority: z.optional(z.enum(PRIORITIES)),
  sort: z._default(z.enum(CONVERSATION_SORTS), 'newest'),
})

/** The same without pages: all of them. */
export const conversationExportQuery = z.omit(conversationsQuery, {
  limit: true,
  cursor: true,
  sort: true,
})

export const messagesQuery = z.extend(listQuery, {
  afterRev: z.optional(counterText),
  beforeSeq: z.optional(counterText),
})

export const newAgentMessage = z.object({
  clientId,
  text: requiredText(4000),
  attachmentIds: maybe(z.array(id).check(z.maxLength(10))),
  note: maybe(z.boolean()),
})

export const conversationPatch = z.object({
  priority: maybe(z.enum(PRIORITIES)),
  tags: maybe(z.array(requiredText(50)).check(z.maxLength(20))),
  subject: maybe(requiredText(200)),
})

export const assignBody = z.object({
  agentId: z.nullish(id),
  /** There are no teams yet; ignored, one would put the conversation back to the queue. */
  teamId: z.optional(z.null({ error: 'there are no teams to assign to' })),
})

export const newWorkspace = z.object({ name: requiredText(200) })

export const setupBody = z.object({
  name: requiredText(200),
  email: z.email({ error: 'is not an e-mail address' }).check(z.maxLength(200)),
  password,
  workspace: requiredText(200),
})

export const idParams = z.object({ id })

/** A message, and the number of one of its citations. */
export const passageParams = z.extend(idParams, {
  index: ordinalText,
})

export const exportQuery = z.object({ format: z._default(z.enum(['json', 'csv', 'txt']), 'json') })

export const newKnowledgeBase = z.object({
  name: requiredText(200),
  description: maybe(freeText(2000)),
})
export const knowledgeBasePatch = z.object({
  name: maybe(requiredText(200)),
  description: maybe(freeText(2000)),
})

export const newDocument = z.object({
  title: requiredText(200),
  text: requiredText(500_000),
  url: maybe(webUrl),
  language: maybe(locale),
  enabled: maybe(z.boolean()),
})
export const documentPatch = z.object({
  title: maybe(requiredText(200)),
  text: maybe(requiredText(500_000)),
  url: z.nullish(webUrl),
  language: maybe(locale),
  enabled: maybe(z.boolean()),
})

export const searchQuery = z.object({
  q: requiredText(1000),
  knowledgeBaseId: z.optional(id),
  limit: z._default(limitText(100), 10),
})

export const ruleOrder = z.object({ ids: z.array(id).check(z.maxLength(500)) })

export const simulateBody = z.object({
  text: requiredText(4000),
  locale: maybe(locale),
  widgetId: maybe(id),
  unansweredTurns: maybe(z.int().check(z.minimum(0), z.maximum(100))),
  modelFailure: maybe(z.boolean()),
  /** The visitor's turns, this message included. */
  turnCount: maybe(z.int().check(z.minimum(1), z.maximum(100))),
  /** Address of the page the visitor is on. */
  page: maybe(freeText(2000)),
  /** What is known of the visitor. */
  attributes: maybe(traitsSchema),
  /** A rule to try alone, before it is saved; without it the workspace's rules are tried. */
  rule: maybe(escalationRuleInput),
})

export const API_SCOPES = [
  'conversations:read',
  'conversations:write',
  'knowledge:read',
  'knowledge:write',
  'rules:read',
  'rules:write',
  'settings:read',
  'settings:write',
] as const
export type ApiScope = (typeof API_SCOPES)[number]

export const newApiKey = z.object({
  name: requiredText(200),
  scopes: z.array(z.enum(API_SCOPES)).check(z.minLength(1), z.maxLength(API_SCOPES.length)),
})

export type ListQuery = z.output<typeof listQuery>
export type ConversationsQuery = z.output<typeof conversationsQuery>
export type ConversationExportQuery = z.output<typeof conversationExportQuery>

/** An error of the HTTP API, `application/problem+json` (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.record(z.string(), z.array(z.string()))),
  requestId: z.optional(z.string()),
})
export type Problem = z.infer<typeof problem>

/** A passage found by `GET search`. `score` is BM25's: comparable within one answer only. */
export const searchResult = z.object({
  passageId: z.string(),
  documentId: z.string(),
  title: z.string(),
  url: z.optional(z.string()),
  headings: z.array(z.string()),
  text: z.string(),
  score: z.number(),
})
export type SearchResult = z.infer<typeof searchResult>
export type NewKnowledgeBase = z.output<typeof newKnowledgeBase>
export type KnowledgeBasePatch = z.output<typeof knowledgeBasePatch>
export type NewDocument = z.output<typeof newDocument>
export type DocumentPatch = z.output<typeof documentPatch>
export type SearchQuery = z.output<typeof searchQuery>
export type SimulateBody = z.output<typeof simulateBody>
export type NewApiKey = z.output<typeof newApiKey>
export type SetupBody = z.output<typeof setupBody>
