import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { NewMessage } from '@/lib/db/queries/change-conversation'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { requireAgent } from './actor'
import { changeForAgent, takenBy } from './change'
import { HANDED_OVER } from './hand-off'

/** Takes the conversation over. Of several agents one wins; the others get `conflict` with who has it. */
export async function claimConversation(ctx: ServiceContext, id: string): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const { userId, name } = requireAgent(ctx)
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" <> 'resolved' AND "assigneeId" IS NULL`,
      set: takeOver(userId),
      messages: [joined(name)],
    },
    (current) => {
      if (current.status === 'resolved')
        return new ServiceError('conflict', 'The conversation is resolved: reopen it first')
      return current.assigneeId === userId ? 'already' : takenBy(current)
    },
  )
  return toConversationListRow(conversation)
}

/** What makes an agent the one in charge. */
export const putInCharge = (userId: string): Prisma.Sql[] => [
  Prisma.sql`"status" = 'open'`,
  Prisma.sql`"assigneeId" = ${userId}`,
  Prisma.sql`"queuedAt" = NULL`,
  Prisma.sql`"snoozedUntil" = NULL`,
  HANDED_OVER,
]

/** Taking over does not answer anybody yet: whoever waits goes on waiting, from now on if not before. */
export const takeOver = (userId: string): Prisma.Sql[] => [
  ...putInCharge(userId),
  Prisma.sql`"agentUnread" = 0`,
  Prisma.sql`"waitingSince" = coalesce("waitingSince", now()::timestamp)`,
]

export const joined = (name: string): NewMessage => ({
  author: 'system',
  kind: 'event',
  text: '',
  event: { type: 'agent_joined', name },
})
