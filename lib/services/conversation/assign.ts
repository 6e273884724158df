import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'
import { takeOver } from './claim'
import { releaseConversation } from './release'

/** Puts a member of the workspace in charge, whoever was before; without an agent, back to the queue. */
export async function assignConversation(
  ctx: ServiceContext,
  id: string,
  { agentId }: { agentId?: string | null | undefined },
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  if (!agentId) return releaseConversation(ctx, id)
  const member = await ctx.deps.db.member.findFirst({
    where: { organizationId: ctx.workspaceId, userId: agentId },
    include: { user: { select: { name: true } } },
  })
  if (!member) {
    const problem = 'is not a member of this workspace'
    throw new ServiceError('invalid_input', `agentId ${problem}`, {
      fields: { agentId: [problem] },
    })
  }
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" <> 'resolved' AND "assigneeId" IS DISTINCT FROM ${agentId}`,
      set: takeOver(agentId),
      messages: [
        {
          author: 'system',
          kind: 'event',
          text: '',
          event: { type: 'assigned', name: member.user.name, by: actorName(ctx) },
        },
      ],
    },
    (current) =>
      current.status === 'resolved'
        ? new ServiceError('conflict', 'The conversation is resolved: reopen it first')
        : 'already',
  )
  return toConversationListRow(conversation)
}
