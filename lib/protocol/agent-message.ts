import * as z from 'zod/mini'
import { CONVERSATION_STATUSES, PRIORITIES } from './choices'
import { message } from './message'

/** Milliseconds of each step of one reply, measured from the visitor's message reaching the server. */
export const replyTimings = z.object({
  savedMs: z.optional(z.number()),
  rulesMs: z.optional(z.number()),
  retrievalMs: z.optional(z.number()),
  requestMs: z.optional(z.number()),
  firstTokenMs: z.optional(z.number()),
  totalMs: z.optional(z.number()),
})

export const replyUsage = z.object({
  inputTokens: z.int(),
  cacheReadTokens: z.int(),
  cacheWriteTokens: z.int(),
  outputTokens: z.int(),
  estimated: z.boolean(),
})

/** A message as agents see it: with notes, and with what the assistant's replies cost and rest on. `cost` is in US dollars. */
export const agentMessage = z.extend(message, {
  kind: z.enum(['text', 'event', 'note']),
  ratingComment: z.optional(z.string()),
  usage: z.optional(replyUsage),
  cost: z.optional(z.number()),
  timings: z.optional(replyTimings),
  trace: z.optional(z.looseObject({})),
})

export const contactSummary = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
})

export const agentSummary = z.object({ id: z.string(), name: z.string() })

/** A row of the inbox. Times are ISO 8601 UTC. */
export const conversationRow = z.object({
  id: z.string(),
  status: z.enum(CONVERSATION_STATUSES),
  subject: z.nullable(z.string()),
  preview: z.string(),
  contact: contactSummary,
  assignee: z.nullable(agentSummary),
  priority: z.enum(PRIORITIES),
  tags: z.array(z.string()),
  unread: z.int(),
  waitingSince: z.optional(z.string()),
  snoozedUntil: z.optional(z.string()),
  lastSeq: z.int(),
  rev: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const escalation = z.object({
  id: z.string(),
  kind: z.enum(['rule', 'model', 'visitor']),
  ruleId: z.nullable(z.string()),
  ruleName: z.nullable(z.string()),
  reason: z.string(),
  summary: z.nullable(z.string()),
  urgency: z.nullable(z.string()),
  messageId: z.nullable(z.string()),
  createdAt: z.string(),
})

export const conversationDetail = z.extend(conversationRow, {
  contact: z.extend(contactSummary, {
    externalId: z.nullable(z.string()),
    traits: z.record(z.string(), z.unknown()),
    locale: z.nullable(z.string()),
    createdAt: z.string(),
  }),
  page: z.nullable(
    z.object({
      url: z.optional(z.string()),
      title: z.optional(z.string()),
      userAgent: z.optional(z.string()),
    }),
  ),
  widget: z.object({ id: z.string(), name: z.string() }),
  assistantName: z.string(),
  escalations: z.array(escalation),
  rating: z.nullable(z.object({ score: z.int(), comment: z.nullable(z.string()) })),
})

export type ReplyTimings = z.infer<typeof replyTimings>
export type ReplyUsage = z.infer<typeof replyUsage>
export type AgentMessage = z.infer<typeof agentMessage>
export type ConversationRow = z.infer<typeof conversationRow>
export type ConversationDetail = z.infer<typeof conversationDetail>
export type EscalationView = z.infer<typeof escalation>
