import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import type { Deps } from '@/lib/deps'

/** An agent looks at the conversation: nothing in it is unread any more. */
export async function markViewed(
  { db, publish }: Pick<Deps, 'db' | 'publish'>,
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  const change = await changeConversation(db, {
    workspaceId,
    conversationId,
    guard: Prisma.sql`"agentUnread" > 0`,
    set: [Prisma.sql`"agentUnread" = 0`, Prisma.sql`"agentReadSeq" = "lastSeq"`],
  })
  if (change) publish.conversationChanged(change.conversation, [])
}
