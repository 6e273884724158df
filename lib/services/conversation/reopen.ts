import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'

/** Opens a resolved conversation again, with whoever had it, or else in the queue. */
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
        Prisma.sql`"queuedAt" = CASE WHEN "assigneeId" IS NULL THEN now()::timestamp END`,
        Prisma.sql`"resolvedAt" = NULL`,
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
