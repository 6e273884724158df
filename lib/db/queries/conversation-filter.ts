import { Prisma } from '@/lib/db/generated/client'
import type { ConversationsQuery } from '@/lib/protocol/http'

/** Which conversations, without the words that are searched for. */
export type ConversationFilter = Omit<ConversationsQuery, 'limit' | 'cursor' | 'q' | 'sort'> & {
  /** The agent whose conversations `mine` means; null for API keys. */
  userId: string | null
}

/** What a conversation, its table as `c`, must fulfil. */
export function filterConditions(workspaceId: string, filter: ConversationFilter): Prisma.Sql[] {
  const { status, tag, assignee, widget, priority, from, to } = filter
  const conditions = [Prisma.sql`c."workspaceId" = ${workspaceId}`, ...viewConditions(filter)]
  if (status) conditions.push(Prisma.sql`c."status" = ${status}::"ConversationStatus"`)
  if (tag) conditions.push(Prisma.sql`${tag} = ANY(c."tags")`)
  if (assignee === 'none') conditions.push(Prisma.sql`c."assigneeId" IS NULL`)
  else if (assignee) conditions.push(Prisma.sql`c."assigneeId" = ${assignee}`)
  if (widget) conditions.push(Prisma.sql`c."widgetId" = ${widget}`)
  if (priority) conditions.push(Prisma.sql`c."priority" = ${priority}::"Priority"`)
  if (from) conditions.push(Prisma.sql`c."updatedAt" >= ${from}::timestamp`)
  if (to) conditions.push(Prisma.sql`c."updatedAt" <= ${to}::timestamp`)
  return conditions
}

export const NOT_SNOOZED = Prisma.sql`(c."snoozedUntil" IS NULL OR c."snoozedUntil" <= now()::timestamp)`
export const SNOOZED = Prisma.sql`c."snoozedUntil" IS NOT NULL AND c."snoozedUntil" > now()::timestamp`

export function mine(userId: string | null): Prisma.Sql {
  return Prisma.sql`c."assigneeId" IS NOT NULL AND c."assigneeId" = ${userId}
    AND c."status" <> 'resolved' AND ${NOT_SNOOZED}`
}

function viewConditions({ view, userId, status }: ConversationFilter): Prisma.Sql[] {
  switch (view) {
    case 'mine':
      return [status === 'resolved' ? Prisma.sql`c."assigneeId" = ${userId}` : mine(userId)]
    case 'unassigned':
      return [Prisma.sql`c."status" = 'queued'`, NOT_SNOOZED]
    case 'assistant':
      return [Prisma.sql`c."status" = 'assistant'`, NOT_SNOOZED]
    case 'snoozed':
      return [SNOOZED]
    case 'resolved':
      return [Prisma.sql`c."status" = 'resolved'`]
    case 'all':
      return []
  }
}
