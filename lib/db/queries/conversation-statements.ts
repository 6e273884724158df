import { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/protocol/ids'
import { cutText } from '@/lib/protocol/text'
import type { ConversationChange, NewConversation, NewEscalation } from './change-conversation'
import type { MessageRow } from './rows'

// The parts that one change of a conversation is put together from; `conv` is the changed conversation, `files` what a
// message carries.

export function updateConversation(
  change: ConversationChange,
  made: number,
  revs: number,
  now: Date,
  carrier: MessageRow | undefined,
) {
  const conditions = [
    Prisma.sql`"id" = ${change.conversationId}`,
    Prisma.sql`"workspaceId" = ${change.workspaceId}`,
  ]
  if (change.guard) conditions.push(Prisma.sql`(${change.guard})`)
  if (change.update) conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM target)`)
  if (carrier) conditions.push(allFilesFree(carrier))
  const set = [
    Prisma.sql`"lastSeq" = "lastSeq" + ${made}::int`,
    Prisma.sql`"rev" = "rev" + ${revs}::int`,
    ...(change.set ?? []),
  ]
  // What reorders the inbox is what was said or done, not that somebody read it.
  if (!change.keepsPlace && (made > 0 || change.update))
    set.push(Prisma.sql`"updatedAt" = ${now}::timestamp`)
  return Prisma.sql`UPDATE "Conversation" SET ${Prisma.join(set, ', ')}
    WHERE ${Prisma.join(conditions, ' AND ')} RETURNING *`
}

export function insertContact(
  { workspaceId }: ConversationChange,
  { contactId, locale }: NewConversation,
) {
  return Prisma.sql`
    INSERT INTO "Contact" ("id", "workspaceId", "locale", "lastSeenAt")
    VALUES (${contactId}, ${workspaceId}, ${locale}, now())
    ON CONFLICT ("id") DO NOTHING`
}

export function insertConversation(
  change: ConversationChange,
  create: NewConversation,
  made: number,
  revs: number,
  now: Date,
  carrier: MessageRow | undefined,
) {
  const preview = change.messages?.findLast((message) => message.author === 'visitor')?.text ?? ''
  const unread = change.messages?.filter((message) => message.author === 'visitor').length ?? 0
  return Prisma.sql`
    INSERT INTO "Conversation"
      ("id", "workspaceId", "widgetId", "contactId", "locale", "page", "lastSeq", "rev", "preview", "agentUnread", "tags",
       "firedRuleIds", "createdAt", "updatedAt")
    SELECT ${create.id}, ${change.workspaceId}, ${create.widgetId}, ${create.contactId}, ${create.locale},
      ${json(create.page)}::jsonb, ${made}::int, ${revs}::int, ${previewOf(preview)}, ${unread}::int, ARRAY[]::text[],
      ARRAY[]::text[], ${now}::timestamp, ${now}::timestamp
    ${carrier ? Prisma.sql`WHERE ${allFilesFree(carrier)}` : Prisma.empty}
    RETURNING *`
}

export function insertMessage(m: MessageRow, fromLast: number) {
  const more: [Prisma.Sql, Prisma.Sql][] = []
  if (m.attachments.length > 0) {
    more.push([Prisma.sql`"attachments"`, Prisma.sql`${json(m.attachments)}::jsonb`])
  }
  if (m.author === 'assistant') more.push([Prisma.sql`"widgetNumber"`, numberOfWidget])
  const columns = more.map(([column]) => Prisma.sql`, ${column}`)
  const values = more.map(([, value]) => Prisma.sql`, ${value}`)
  return Prisma.sql`
    INSERT INTO "Message"
      ("id", "workspaceId", "conversationId", "seq", "rev", "senderId", "clientId", "author", "authorName", "kind",
       "text", "event", "status", "citations", "attempt", "leaseOwner", "leaseUntil", "timings", "trace", "createdAt"${all(columns)})
    SELECT ${m.id}, conv."workspaceId", conv."id", conv."lastSeq" - ${fromLast}::int, conv."rev" - ${fromLast}::int,
      ${m.senderId}, ${m.clientId}, ${m.author}::"Author", ${m.authorName}, ${m.kind}::"MessageKind", ${m.text},
      ${json(m.event)}::jsonb, ${m.status}::"MessageStatus", ${json(m.citations)}::jsonb, ${m.attempt}::int,
      ${m.leaseOwner}, ${m.leaseUntil}::timestamp, ${json(m.timings)}::jsonb, ${json(m.trace)}::jsonb,
      ${m.createdAt}::timestamp${all(values)}
    FROM conv`
}

const all = (parts: Prisma.Sql[]) => (parts.length > 0 ? Prisma.join(parts, '') : Prisma.empty)

const numberOfWidget = Prisma.sql`(SELECT w."number" FROM "Widget" w WHERE w."id" = conv."widgetId")`

const idsOf = ({ attachments }: MessageRow) => attachments.map(({ id }) => id)

/** The files of a message, locked: those that its sender has uploaded and not sent meanwhile. */
export const lockFiles = (m: MessageRow) => Prisma.sql`
  SELECT a."id" FROM "Attachment" a
  WHERE a."id" = ANY(${idsOf(m)}::text[]) AND a."workspaceId" = ${m.workspaceId}
    AND a."uploaderId" = ${m.senderId} AND a."messageId" IS NULL
  ORDER BY a."id" FOR UPDATE`

const allFilesFree = (m: MessageRow) =>
  Prisma.sql`(SELECT count(*) FROM files) = ${m.attachments.length}::int`

export const giveFiles = (m: MessageRow) => Prisma.sql`
  UPDATE "Attachment" a SET "messageId" = ${m.id}, "conversationId" = conv."id" FROM conv
  WHERE a."id" IN (SELECT "id" FROM files)`

export function insertEscalation(change: ConversationChange, e: NewEscalation, now: Date) {
  return Prisma.sql`
    INSERT INTO "Escalation"
      ("id", "workspaceId", "conversationId", "kind", "ruleId", "ruleName", "reason", "summary", "urgency",
       "messageId", "createdAt")
    SELECT ${newId('escalation')}, ${change.workspaceId}, conv."id", ${e.kind}, ${e.ruleId ?? null},
      ${e.ruleName ?? null}, ${e.reason}, ${e.summary ?? null}, ${e.urgency ?? null}, ${e.messageId ?? null},
      ${now}::timestamp
    FROM conv`
}

export const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** The line of a conversation's list: one line of at most 200 characters, without the marks of markdown. */
export const previewOf = (text: string) =>
  cutText(
    cutText(text, 1000)
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^[#>\s]+|\*\*|__|`+|^\s*[-*|:\s]+$|\|/gm, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    200,
  )
