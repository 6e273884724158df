import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/protocol/ids'
import type { TranscriptMessage } from '@/lib/reply/ports'
import { selectConversations } from './conversation-columns'
import {
  giveFiles,
  insertContact,
  insertConversation,
  insertEscalation,
  insertMessage,
  lockFiles,
  updateConversation,
} from './conversation-statements'
import { inTurn } from './in-turn'
import type { ConversationRow, MessageRow } from './rows'
import { selectTurnMessages } from './turn'

/** A message to be made; `seq`, `rev` and defaults are given by the change. */
export type NewMessage = Pick<MessageRow, 'author' | 'text'> &
  Partial<Omit<MessageRow, 'workspaceId' | 'conversationId' | 'seq' | 'rev' | 'author' | 'text'>>

/** A change of one existing message, made only while `guard` holds (columns of "Message" as m). */
export interface MessageUpdate {
  id: string
  guard?: Prisma.Sql
  set: Prisma.Sql
  /** A reply that streamed until now becomes something to read. */
  endsReply?: boolean
}

export interface NewEscalation {
  kind: 'rule' | 'model' | 'visitor'
  ruleId?: string
  ruleName?: string
  reason: string
  summary?: string
  urgency?: string
  messageId?: string
}

export interface NewConversation {
  id: string
  widgetId: string
  /** Its row is made where it is not there yet: visitors who never write leave no trace. */
  contactId: string
  locale: string | null
  page: object | null
}

export interface ConversationChange {
  workspaceId: string
  conversationId: string
  /** Makes the conversation instead of changing one. */
  create?: NewConversation
  /** Further condition on the conversation, its columns unqualified. */
  guard?: Prisma.Sql
  /** Further assignments, for example Prisma.sql`"status" = 'queued'`. */
  set?: Prisma.Sql[]
  /** Of them one at most carries files. */
  messages?: NewMessage[]
  update?: MessageUpdate
  escalations?: NewEscalation[]
  /** Leaves the conversation where it is in the lists. */
  keepsPlace?: boolean
  /** Answer with what was said before, too: it saves whoever replies a round trip. */
  withHistory?: boolean
}

export interface ConversationChanged {
  conversation: ConversationRow
  messages: MessageRow[]
  /** With `withHistory`: what was said up to and with this change; absent where another process has just added to it. */
  history?: TranscriptMessage[]
}

/**
 * Changes one conversation in one statement: counters, columns, new messages, one changed message, escalations, all or
 * nothing. Every message made or changed gets a `rev` of its own. Answers null, and changes nothing, when the
 * conversation is not there, a guard does not hold, or a file of a message is not its sender's to send (any more): whoever
 * loses a race learns it here. Never within a transaction.
 * Publish the answer before anything else is awaited, so that clients learn of changes in the order of `rev`.
 */
export async function changeConversation(
  db: Queryable,
  change: ConversationChange,
): Promise<ConversationChanged | null> {
  const now = new Date()
  const made = (change.messages ?? []).map((message) => completeMessage(change, message, now))
  const revs = Math.max(1, made.length + (change.update ? 1 : 0))
  const carrier = made.find(({ attachments }) => attachments.length > 0)
  const conv = change.create
    ? insertConversation(change, change.create, made.length, revs, now, carrier)
    : updateConversation(change, made.length, revs, now, carrier)

  const parts = [Prisma.sql`conv AS (${conv})`]
  if (carrier) {
    parts.unshift(Prisma.sql`files AS (${lockFiles(carrier)})`)
    parts.push(Prisma.sql`carried AS (${giveFiles(carrier)})`)
  }
  if (change.create) parts.unshift(Prisma.sql`contact AS (${insertContact(change, change.create)})`)
  if (change.update) {
    const { id, guard, set } = change.update
    // Locked first, so that the guard is judged on the newest version even after waiting for another writer.
    parts.unshift(Prisma.sql`target AS (
      SELECT m."id" FROM "Message" m
      WHERE m."id" = ${id} AND m."conversationId" = ${change.conversationId}
        ${guard ? Prisma.sql`AND (${guard})` : Prisma.empty}
      FOR UPDATE)`)
    parts.push(Prisma.sql`updated AS (
      UPDATE "Message" m SET ${set}, "rev" = conv."rev" - ${made.length}::int FROM conv WHERE m."id" = ${id}
      RETURNING m.*)`)
  }
  made.forEach((message, index) => {
    parts.push(
      Prisma.sql`${Prisma.raw(`made${index}`)} AS (${insertMessage(message, made.length - 1 - index)})`,
    )
  })
  ;(change.escalations ?? []).forEach((escalation, index) => {
    parts.push(
      Prisma.sql`${Prisma.raw(`escalated${index}`)} AS (${insertEscalation(change, escalation, now)})`,
    )
  })
  const updated = change.update
    ? Prisma.sql`, (SELECT to_jsonb(updated.*) FROM updated) AS "updatedMessage"`
    : Prisma.empty
  const history = change.withHistory && !change.create ? selectHistory : Prisma.empty
  const statement = Prisma.sql`
    WITH ${Prisma.join(parts, ', ')} ${selectConversations(Prisma.sql`conv`, Prisma.sql`${updated}${history}`)}`
  const rows = await inTurn(change.conversationId, () => db.$queryRaw<Changed[]>(statement))
  if (!rows[0]) return null
  const { updatedMessage, history: before, historySeq, ...conversation } = rows[0]

  const messages = made.map((message, index) => ({
    ...message,
    seq: conversation.lastSeq - (made.length - 1 - index),
    rev: conversation.rev - (made.length - 1 - index),
  }))
  // The statement counts what was unread before it: what it makes readable comes on top.
  const readable = [...messages]
  if (updatedMessage) {
    const message = reviveMessage(updatedMessage)
    messages.unshift(message)
    if (change.update?.endsReply) readable.push(message)
  }
  const fresh = readable.filter((message) => isUnread(message, conversation)).length
  conversation.visitorUnread += fresh
  // What another process committed while this statement waited for it is not in the history: then it is left out.
  const isWhole = change.create || historySeq === conversation.lastSeq - made.length
  return {
    conversation,
    messages,
    ...(change.withHistory && isWhole && { history: [...(before ?? []), ...spoken(messages)] }),
  }
}

const selectHistory = Prisma.sql`,
  (SELECT jsonb_agg(h.* ORDER BY h."seq") FROM (${selectTurnMessages}) h) AS "history",
  (SELECT max(m."seq") FROM "Message" m WHERE m."conversationId" = c."id") AS "historySeq"`

const spoken = (messages: readonly MessageRow[]): TranscriptMessage[] =>
  messages
    .filter(({ kind }) => kind === 'text')
    .map(({ seq, author, authorName, text, status, attachments }) => ({
      seq,
      author,
      authorName,
      text,
      attachments,
      status,
      answered: null,
      interruptedBy: null,
    }))

/** The same as `visitorUnread` counts in SQL. */
const isUnread = (message: MessageRow, { visitorReadSeq }: ConversationRow) =>
  message.kind === 'text' &&
  (message.author === 'assistant' || message.author === 'agent') &&
  message.status !== 'streaming' &&
  message.status !== 'withdrawn' &&
  message.seq > visitorReadSeq

type Changed = ConversationRow & {
  updatedMessage?: StoredMessage
  history?: TranscriptMessage[] | null
  historySeq?: number
}

/** A message as `to_jsonb` writes it: times are text in UTC without a zone. */
type StoredMessage = Omit<MessageRow, 'createdAt' | 'leaseUntil'> & {
  createdAt: string
  leaseUntil: string | null
}

const reviveMessage = (stored: StoredMessage): MessageRow => ({
  ...stored,
  createdAt: new Date(`${stored.createdAt}Z`),
  leaseUntil: stored.leaseUntil ? new Date(`${stored.leaseUntil}Z`) : null,
})

function completeMessage(change: ConversationChange, message: NewMessage, now: Date): MessageRow {
  return {
    id: newId('message'),
    workspaceId: change.workspaceId,
    conversationId: change.conversationId,
    seq: 0,
    rev: 0,
    senderId: null,
    clientId: null,
    authorName: null,
    kind: 'text',
    event: null,
    status: 'sent',
    citations: [],
    rating: null,
    ratingComment: null,
    attempt: null,
    leaseOwner: null,
    leaseUntil: null,
    usage: null,
    costMicros: null,
    timings: null,
    trace: null,
    attachments: [],
    createdAt: now,
    ...message,
  }
}
