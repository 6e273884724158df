import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import { openConversationsOf } from '@/lib/db/queries/conversation'
import type { ServiceContext } from '../context'
import { backToQueue } from './release'

/** Everything somebody is in charge of goes back to the queue. */
export async function releaseAllOf(
  { deps, workspaceId }: ServiceContext,
  agent: { id: string; name: string },
): Promise<void> {
  for (const conversationId of await openConversationsOf(deps.db, workspaceId, agent.id)) {
    const changed = await changeConversation(deps.db, {
      workspaceId,
      conversationId,
      guard: Prisma.sql`"status" = 'open' AND "assigneeId" = ${agent.id}`,
      ...backToQueue(agent.name),
    })
    // Somebody else was faster: then it is theirs.
    if (changed) deps.publish.conversationChanged(changed.conversation, changed.messages)
  }
}
