import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { NewMessage } from '@/lib/db/queries/change-conversation'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'

/**
 * Opens a resolved conversation again, with whoever had it, or else in the queue: at the place it had there, with its visitor
 * waiting as long and as much unread as if it had never been resolved.
 */
export async function reopenConversation(
  ctx: ServiceContext,
  id: string,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" = 'resolved'`,
      set: [
        Prisma.sql`"status" = CASE WHEN "assigneeId" IS NULL THEN 'queued'::"ConversationStatus" ELSE 'open' END`,
        Prisma.sql`"queuedAt" = CASE WHEN "assigneeId" IS NULL
          THEN coalesce(${before('queuedAt')}::timestamp, now()::timestamp) END`,
        Prisma.sql`"waitingSince" = ${before('waitingSince')}::timestamp`,
        Prisma.sql`"agentUnread" = coalesce(${before('agentUnread')}::int, 0)`,
        Prisma.sql`"resolvedAt" = NULL`,
        Prisma.sql`"resolvedFrom" = NULL`,
      ],
      messages: [
        {
          author: 'system',
          kind: 'event',
          text: '',
          event: { type: 'reopened', name: actorName(ctx) },
        },
      ],
    },
    () => 'already',
  )
  return toConversationListRow(conversation)
}

const before = (column: 'queuedAt' | 'waitingSince' | 'agentUnread') =>
  Prisma.sql`("resolvedFrom" ->> ${column}::text)`

/** Whoever goes on with a resolved conversation reopens it. */
export const reopenedByVisitor: NewMessage = {
  author: 'system',
  kind: 'event',
  text: '',
  event: { type: 'reopened' },
}
