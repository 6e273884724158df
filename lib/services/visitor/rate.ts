import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import { ServiceError } from '../errors'
import type { VisitorContext } from './context'
import { requireOwnConversation, requireOwnMessage } from './transcript'

/** Rates a finished answer, or with null takes the rating back. */
export async function rateMessage(
  ctx: VisitorContext,
  { messageId, rating, comment }: VisitorPayload<'message:rate'>,
): Promise<void> {
  const { message } = await requireOwnMessage(ctx, messageId)
  const rateable =
    message.kind === 'text' &&
    ['assistant', 'agent'].includes(message.author) &&
    message.status !== 'withdrawn'
  if (!rateable) throw new ServiceError('invalid_input', 'Only answers can be rated')
  if (message.status === 'streaming')
    throw new ServiceError('conflict', 'The answer is still being written')
  const change = await changeConversation(ctx.deps.db, {
    workspaceId: ctx.workspaceId,
    conversationId: message.conversationId,
    update: {
      id: messageId,
      set: Prisma.sql`"rating" = ${rating}::"Rating", "ratingComment" = ${rating && comment ? comment : null}`,
    },
  })
  if (change) ctx.deps.publish.conversationChanged(change.conversation, change.messages)
}

export async function rateConversation(
  ctx: VisitorContext,
  { conversationId, score, comment }: VisitorPayload<'conversation:rate'>,
): Promise<void> {
  await requireOwnConversation(ctx, conversationId)
  const change = await changeConversation(ctx.deps.db, {
    workspaceId: ctx.workspaceId,
    conversationId,
    set: [
      Prisma.sql`"ratingScore" = ${score}::int`,
      Prisma.sql`"ratingComment" = ${comment ?? null}`,
    ],
  })
  if (change) ctx.deps.publish.conversationChanged(change.conversation, [])
}
