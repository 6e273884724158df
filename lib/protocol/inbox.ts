import * as z from 'zod/mini'
import { conversationRow } from './agent-message'
import { MOST_AT_ONCE, PRIORITIES } from './choices'
import { id, maybe, requiredText } from './text'

/** Beside the first page: how many conversations these views hold, counted up to 1,000, and how many have news for the caller. */
export const viewCounts = z.object({
  mine: z.int(),
  unassigned: z.int(),
  assistant: z.int(),
  snoozed: z.int(),
  unread: z.int(),
})
export type ViewCounts = z.infer<typeof viewCounts>

/** Why a search found a conversation: a stretch of a message with the places that have the words, in UTF-16 positions. */
export const conversationMatch = z.object({
  messageId: z.string(),
  seq: z.int(),
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
})

/** A row of a search; without `match`, the contact or the subject has the words. */
export const foundConversation = z.extend(conversationRow, {
  match: z.optional(conversationMatch),
})
export type FoundConversation = z.infer<typeof foundConversation>

const future = z.pipe(
  z.iso.datetime({ offset: true, error: 'is not a time' }),
  z.transform((value) => new Date(value)),
)

/** Until when a conversation is put off; null brings it back. */
export const snoozeBody = z.object({ until: z.nullable(future) })

const ids = z.array(id).check(z.minLength(1), z.maxLength(MOST_AT_ONCE))
const tag = requiredText(50)

/** One change of many conversations. */
export const bulkBody = z.discriminatedUnion('action', [
  z.object({ action: z.literal('resolve'), ids }),
  z.object({ action: z.literal('reopen'), ids }),
  z.object({ action: z.literal('handback'), ids }),
  z.object({ action: z.literal('markRead'), ids }),
  z.object({ action: z.literal('assign'), ids, agentId: maybe(id) }),
  z.object({ action: z.literal('snooze'), ids, until: z.nullable(future) }),
  z.object({ action: z.literal('tag'), ids, tag }),
  z.object({ action: z.literal('untag'), ids, tag }),
  z.object({ action: z.literal('priority'), ids, priority: z.enum(PRIORITIES) }),
])
export type BulkChange = z.output<typeof bulkBody>

/** What became of one of them: as it is now, or why not. */
export const bulkOutcome = z.object({
  id: z.string(),
  conversation: z.optional(conversationRow),
  error: z.optional(z.object({ code: z.string(), detail: z.string() })),
})
export type BulkOutcome = z.infer<typeof bulkOutcome>
