import type { Prisma } from '@/lib/db/generated/client'
import type { ReplyUsage } from '@/lib/protocol/agent-message'
import type { Conversation as ConversationView } from '@/lib/protocol/conversation'
import type { TimelineEvent } from '@/lib/protocol/message'

/** A conversation with what its views need of contact, assignee, widget and counters. */
export interface ConversationRow {
  id: string
  workspaceId: string
  widgetId: string
  contactId: string
  status: ConversationView['status']
  assigneeId: string | null
  subject: string | null
  preview: string
  priority: 'low' | 'normal' | 'high' | 'urgent'
  tags: string[]
  locale: string | null
  page: { url?: string; title?: string; referrer?: string; userAgent?: string } | null
  lastSeq: number
  rev: number
  visitorReadSeq: number
  agentReadSeq: number
  agentUnread: number
  queuedAt: Date | null
  waitingSince: Date | null
  snoozedUntil: Date | null
  resolvedAt: Date | null
  firedRuleIds: string[]
  ratingScore: number | null
  ratingComment: string | null
  createdAt: Date
  updatedAt: Date
  contactName: string | null
  contactEmail: string | null
  assigneeName: string | null
  assigneeImage: string | null
  widgetName: string
  visitorUnread: number
  queuePosition: number | null
}

/** A citation as stored: with the passage's text, so that it opens even when the document has changed since. */
export interface StoredCitation {
  index: number
  passageId: string
  documentId: string
  title: string
  url?: string
  headings: string[]
  passage: string
  quote: string
  /** UTF-16 position of `quote` in `passage`. */
  quoteStart: number
  /** UTF-16 positions, in the message's text, of the words it supports. */
  start: number
  end: number
}

/** What a message keeps of a file that it carries. */
export interface StoredAttachment {
  id: string
  name: string
  /** Media type, found from the bytes. */
  type: string
  bytes: number
}

export interface MessageRow {
  id: string
  workspaceId: string
  conversationId: string
  seq: number
  rev: number
  senderId: string | null
  clientId: string | null
  author: 'visitor' | 'assistant' | 'agent' | 'system'
  authorName: string | null
  kind: 'text' | 'event' | 'note'
  text: string
  event: TimelineEvent | null
  status: 'sent' | 'streaming' | 'complete' | 'interrupted' | 'failed' | 'withdrawn'
  citations: StoredCitation[]
  rating: 'up' | 'down' | null
  ratingComment: string | null
  attempt: number | null
  leaseOwner: string | null
  leaseUntil: Date | null
  usage: ReplyUsage | null
  costMicros: number | null
  timings: Record<string, number> | null
  trace: Record<string, unknown> | null
  attachments: StoredAttachment[]
  createdAt: Date
}

/** Prisma types JSON columns as any JSON; only our own writers fill them. */
export const asMessageRow = (row: Prisma.MessageGetPayload<object>) => row as unknown as MessageRow
