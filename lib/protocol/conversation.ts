import * as z from 'zod/mini'

export const CONVERSATION_STATUSES = ['assistant', 'queued', 'open', 'resolved'] as const
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const

/** A conversation as its visitor sees it. `queuePosition` counts from 1 and is given while `queued`. */
export const conversation = z.object({
  id: z.string(),
  status: z.enum(CONVERSATION_STATUSES),
  assignee: z.optional(z.object({ name: z.string(), avatarUrl: z.optional(z.string()) })),
  queuePosition: z.optional(z.int().check(z.minimum(1))),
  lastSeq: z.int(),
  rev: z.int(),
  unread: z.int().check(z.minimum(0)),
  /** From 1 to 5, once the visitor has rated it. */
  rating: z.optional(z.int()),
  createdAt: z.string(),
})

export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number]
export type Priority = (typeof PRIORITIES)[number]
export type Conversation = z.infer<typeof conversation>
