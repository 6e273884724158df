import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'

/** Hands the conversation back to the assistant, which answers what the visitor said last, if nobody has yet. */
export async function handBackConversation(
  ctx: ServiceContext,
  id: string,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const { conversation, changed } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" IN ('open', 'queued')`,
      set: [
        Prisma.sql`"status" = 'assistant'`,
        Prisma.sql`"assigneeId" = NULL`,
        Prisma.sql`"queuedAt" = NULL`,
        Prisma.sql`"waitingSince" = NULL`,
      ],
      messages: [
        {
          author: 'system',
          kind: 'event',
          text: '',
          event: { type: 'handed_back', name: actorName(ctx) },
        },
      ],
    },
    (current) =>
      current.status === 'assistant'
        ? 'already'
        : new ServiceError('conflict', 'The conversation is resolved: reopen it first'),
  )
  if (changed) {
    const { workspaceId } = ctx
    const receivedAt = performance.now()
    ctx.deps.replies.visitorSpoke({ workspaceId, conversationId: id, receivedAt })
  }
  return toConversationListRow(conversation)
}
