import { authorize } from '@/lib/auth/permissions'
import type { ConversationListRow } from '@/lib/db/queries/conversation-columns'
import { countViews, listConversationRows } from '@/lib/db/queries/conversation-list'
import { type ListPosition, positionOf } from '@/lib/db/queries/conversation-order'
import { type FoundRow, searchConversationRows } from '@/lib/db/queries/conversation-search'
import { type ConversationsQuery, isPlainTime } from '@/lib/protocol/http'
import type { FoundConversation, ViewCounts } from '@/lib/protocol/inbox'
import { excerptOf, parseSearch, type SearchText } from '@/lib/protocol/search-text'
import type { ServiceContext } from '../context'
import { decodeCursor, encodeCursor } from '../cursor'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'

export interface ConversationPage {
  conversations: FoundConversation[]
  nextCursor: string | null
}

/** One page of the inbox, or of what a search found in it. Throws `invalid_input` for a cursor that is not ours. */
export async function listConversations(
  ctx: ServiceContext,
  { limit, cursor, q, sort, ...given }: ConversationsQuery,
): Promise<ConversationPage> {
  authorize(ctx, 'conversations:read')
  const { db } = ctx.deps
  const filter = { ...given, userId: userOf(ctx) }
  const page = { sort, limit: limit + 1, position: cursor ? parsePosition(cursor) : null }
  if (!q?.trim()) {
    const rows = await listConversationRows(db, ctx.workspaceId, filter, page)
    return toConversationPage(rows, limit, toConversationListRow)
  }
  const search = parseSearch(q)
  if (!search) return { conversations: [], nextCursor: null }
  const rows = await searchConversationRows(db, ctx.workspaceId, filter, search, page)
  return toConversationPage(rows, limit, (row) => toFound(row, search))
}

/** Numbers beside the inbox's views. */
export async function countConversations(ctx: ServiceContext): Promise<ViewCounts> {
  authorize(ctx, 'conversations:read')
  return countViews(ctx.deps.db, ctx.workspaceId, userOf(ctx))
}

export const userOf = (ctx: ServiceContext) => (ctx.actor.type === 'user' ? ctx.actor.userId : null)

function toConversationPage<Row extends ConversationListRow>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => FoundConversation,
): ConversationPage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last
  return { conversations: shown.map(view), nextCursor: more ? cursorOf(last) : null }
}

function toFound(row: FoundRow, search: SearchText): FoundConversation {
  const { matchId, matchSeq, matchText } = row
  if (matchId === null || matchSeq === null || matchText === null) return toConversationListRow(row)
  const { text, marks } = excerptOf(matchText, search)
  return {
    ...toConversationListRow(row),
    match: { messageId: matchId, seq: matchSeq, text, marks },
  }
}

function cursorOf(row: ConversationListRow): string {
  const { updatedAt, waitingSince, priority, id } = positionOf(row)
  return encodeCursor([updatedAt.toISOString(), id, priority, waitingSince?.toISOString() ?? ''])
}

const PRIORITIES: readonly unknown[] = ['low', 'normal', 'high', 'urgent']

function parsePosition(cursor: string): ListPosition {
  const [time, id, priority, waiting] = decodeCursor(cursor)
  const updatedAt = new Date(String(time))
  const waitingSince = waiting ? new Date(String(waiting)) : null
  const isTime = (date: Date | null) => date === null || isPlainTime(date)
  if (
    !isTime(updatedAt) ||
    !isTime(waitingSince) ||
    typeof id !== 'string' ||
    !PRIORITIES.includes(priority)
  ) {
    throw new ServiceError('invalid_input', 'cursor is not valid', {
      fields: { cursor: ['is not valid'] },
    })
  }
  return { updatedAt, waitingSince, priority: String(priority), id }
}
