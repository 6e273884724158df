import type { Queryable } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { asMessageRow, type MessageRow } from './rows'

interface Scope {
  workspaceId: string
  conversationId: string
  /** Visitors do not see notes and what is the agents' to know, and nobody `withdrawn` replies but in `changedSince`. */
  audience: 'visitor' | 'agent'
}

/** Types of events that visitors are not told of. */
export const AGENT_EVENTS: readonly string[] = ['rule_fired', 'snoozed', 'woken']

const forVisitors: Prisma.MessageWhereInput = {
  OR: [
    { kind: 'text' },
    {
      kind: 'event',
      NOT: AGENT_EVENTS.map((type) => ({ event: { path: ['type'], equals: type } })),
    },
  ],
}

const visible = (scope: Scope, withdrawn: boolean): Prisma.MessageWhereInput => ({
  workspaceId: scope.workspaceId,
  conversationId: scope.conversationId,
  ...(scope.audience === 'visitor' && forVisitors),
  ...(!withdrawn && { status: { not: 'withdrawn' } }),
})

/** The newest `limit` messages before `beforeSeq`, in the order of `seq`; `more` says whether older ones exist. */
export async function listMessagesBefore(
  db: Queryable,
  scope: Scope,
  limit: number,
  beforeSeq?: number,
): Promise<{ messages: MessageRow[]; more: boolean }> {
  const rows = await db.message.findMany({
    where: { ...visible(scope, false), ...(beforeSeq !== undefined && { seq: { lt: beforeSeq } }) },
    orderBy: { seq: 'desc' },
    take: limit + 1,
  })
  return { messages: rows.slice(0, limit).reverse().map(asMessageRow), more: rows.length > limit }
}

/** What changed after `afterRev`, withdrawn replies included, in the order of `seq`. */
export async function listMessagesChangedSince(
  db: Queryable,
  scope: Scope,
  afterRev: number,
): Promise<MessageRow[]> {
  const rows = await db.message.findMany({
    where: { ...visible(scope, true), rev: { gt: afterRev } },
    orderBy: { seq: 'asc' },
  })
  return rows.map(asMessageRow)
}

export async function findMessage(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<MessageRow | null> {
  const row = await db.message.findFirst({ where: { id, workspaceId } })
  return row && asMessageRow(row)
}

export async function findMessageByClientId(
  db: Queryable,
  workspaceId: string,
  senderId: string,
  clientId: string,
): Promise<MessageRow | null> {
  const row = await db.message.findFirst({ where: { workspaceId, senderId, clientId } })
  return row && asMessageRow(row)
}
