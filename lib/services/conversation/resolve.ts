import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'

export async function resolveConversation(
  ctx: ServiceContext,
  id: string,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" <> 'resolved'`,
      set: [
        Prisma.sql`"status" = 'resolved'`,
        Prisma.sql`"resolvedFrom" = jsonb_build_object(
          'queuedAt', "queuedAt", 'waitingSince', "waitingSince", 'agentUnread', "agentUnread")`,
        Prisma.sql`"resolvedAt" = now()::timestamp`,
        Prisma.sql`"queuedAt" = NULL`,
        Prisma.sql`"waitingSince" = NULL`,
        Prisma.sql`"snoozedUntil" = NULL`,
        Prisma.sql`"agentUnread" = 0`,
      ],
      messages: [
        {
          author: 'system',
          kind: 'event',
          text: '',
          event: { type: 'resolved', name: actorName(ctx) },
        },
      ],
    },
    () => 'already',
  )
  return toConversationListRow(conversation)
}
