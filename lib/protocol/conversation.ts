import * as z from 'zod/mini'

import { CONVERSATION_STATUSES } from './choices'

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

export type Conversation = z.infer<typeof conversation>
