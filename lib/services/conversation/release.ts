import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationChange } from '@/lib/db/queries/change-conversation'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'

/** The parts of a change that puts a conversation back into the queue, because `name` is in charge no more. */
export const backToQueue = (name: string): Pick<ConversationChange, 'set' | 'messages'> => ({
  set: [
    Prisma.sql`"status" = 'queued'`,
    Prisma.sql`"assigneeId" = NULL`,
    Prisma.sql`"queuedAt" = now()::timestamp`,
    Prisma.sql`"waitingSince" = coalesce("waitingSince", now()::timestamp)`,
  ],
  messages: [{ author: 'system', kind: 'event', text: '', event: { type: 'agent_left', name } }],
})

/** Gives the conversation back to the queue, for anyone. */
export async function releaseConversation(
  ctx: ServiceContext,
  id: string,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" = 'open'`,
      ...backToQueue(actorName(ctx)),
    },
    (current) =>
      current.status === 'queued'
        ? 'already'
        : new ServiceError('conflict', 'Nobody is in charge of this conversation'),
  )
  return toConversationListRow(conversation)
}
