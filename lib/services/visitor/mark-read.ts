import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import type { VisitorContext } from './context'
import { requireOwnConversation } from './transcript'

/** Notes how far the visitor has read; never goes back. */
export async function markRead(
  ctx: VisitorContext,
  { conversationId, seq }: VisitorPayload<'visitor:read'>,
): Promise<void> {
  const conversation = await requireOwnConversation(ctx, conversationId)
  const upTo = Math.min(seq, conversation.lastSeq)
  if (upTo <= conversation.visitorReadSeq) return
  const change = await changeConversation(ctx.deps.db, {
    workspaceId: ctx.workspaceId,
    conversationId,
    guard: Prisma.sql`"visitorReadSeq" < ${upTo}::int`,
    set: [Prisma.sql`"visitorReadSeq" = ${upTo}::int`],
  })
  if (change) ctx.deps.publish.conversationChanged(change.conversation, [])
}
