import { authorize } from '@/lib/auth/permissions'
import { countViews, listConversationRows } from '@/lib/db/queries/conversation-list'

import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ConversationsQuery } from '@/lib/protocol/http'
import type { ServiceContext } from '../context'
import { decodeCursor, encodeCursor } from '../cursor'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'

export interface ConversationPage {
  conversations: ConversationRow[]
  nextCursor: string | null
}

/** One page of the inbox. Throws `invalid_input` for a cursor that is not ours. */
export async function listConversations(
  ctx: ServiceContext,
  { limit, cursor, ...filter }: ConversationsQuery,
): Promise<ConversationPage> {
  authorize(ctx, 'conversations:read')
  const position = cursor ? parsePosition(cursor) : null
  const rows = await listConversationRows(
    ctx.deps.db,
    ctx.workspaceId,
    { ...filter, userId: userOf(ctx) },
    limit + 1,
    position,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last
  return {
    conversations: page.map(toConversationListRow),
    nextCursor: more ? encodeCursor([last.updatedAt.toISOString(), last.id]) : null,
  }
}

/** Numbers beside the inbox's views. */
export async function countConversations(
  ctx: ServiceContext,
): Promise<Record<'mine' | 'unassigned' | 'assistant', number>> {
  authorize(ctx, 'conversations:read')
  return countViews(ctx.deps.db, ctx.workspaceId, userOf(ctx))
}

const userOf = (ctx: ServiceContext) => (ctx.actor.type === 'user' ? ctx.actor.userId : null)

function parsePosition(cursor: string) {
  const [time, id] = decodeCursor(cursor)
  const updatedAt = new Date(String(time))
  if (Number.isNaN(updatedAt.getTime()) || typeof id !== 'string') {
    throw new ServiceError('invalid_input', 'cursor is not valid')
  }
  return { updatedAt, id }
}
