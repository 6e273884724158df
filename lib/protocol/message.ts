import * as z from 'zod/mini'

export const AUTHORS = ['visitor', 'assistant', 'agent', 'system'] as const
export const MESSAGE_STATUSES = [
  'sent',
  'streaming',
  'complete',
  'interrupted',
  'failed',
  'withdrawn',
] as const
export const EVENT_TYPES = [
  'conversation_started',
  'handoff_requested',
  'handoff_offered',
  'agent_joined',
  'agent_left',
  'handed_back',
  'assigned',
  'resolved',
  'reopened',
  'rule_fired',
  'email_collected',
  'snoozed',
  'woken',
] as const

/** `start` and `end` are UTF-16 positions in the message's text; `quote` is a stretch of the passage as it stands there. */
export const citation = z.object({
  index: z.int().check(z.minimum(1)),
  passageId: z.string(),
  title: z.string(),
  url: z.optional(z.string()),
  quote: z.string(),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
})

export const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  url: z.string(),
})

/** What happened, for the timeline. The other fields depend on `type`, for example `name` of the agent or the rule. */
export const timelineEvent = z.looseObject({
  type: z.enum(EVENT_TYPES),
  name: z.optional(z.string()),
})

/** A message as visitors see it. `seq` places it for ever, `rev` is that of its last change. Times are ISO 8601 UTC. */
export const message = z.object({
  id: z.string(),
  conversationId: z.string(),
  seq: z.int(),
  rev: z.int(),
  clientId: z.optional(z.string()),
  author: z.enum(AUTHORS),
  authorName: z.optional(z.string()),
  kind: z.enum(['text', 'event']),
  text: z.string(),
  event: z.optional(timelineEvent),
  status: z.enum(MESSAGE_STATUSES),
  citations: z.array(citation),
  attachments: z.array(attachment),
  rating: z.optional(z.enum(['up', 'down'])),
  attempt: z.optional(z.int()),
  createdAt: z.string(),
})

export type Author = (typeof AUTHORS)[number]
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]
export type EventType = (typeof EVENT_TYPES)[number]
export type Citation = z.infer<typeof citation>
export type Attachment = z.infer<typeof attachment>
export type TimelineEvent = z.infer<typeof timelineEvent>
export type Message = z.infer<typeof message>
