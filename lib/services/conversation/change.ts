import type { Prisma } from '@/lib/db/generated/client'
import {
  type ConversationChange,
  type ConversationChanged,
  changeConversation,
} from '@/lib/db/queries/change-conversation'
import { findConversation } from '@/lib/db/queries/conversation'
import type { ConversationRow } from '@/lib/db/queries/rows'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'
import { tellQueue } from './tell-queue'

/** A conversation of the workspace. Throws `not_found`. */
export async function requireConversation(
  ctx: ServiceContext,
  id: string,
): Promise<ConversationRow> {
  const found = await findConversation(ctx.deps.db, { workspaceId: ctx.workspaceId }, id)
  if (!found) throw notFound('Conversation')
  return found
}

type Change = Omit<ConversationChange, 'workspaceId' | 'conversationId'> & { guard?: Prisma.Sql }

/**
 * Changes a conversation for an agent and tells everybody. Where the guard does not hold, `refuse` names the conflict
 * from the state that was found instead, or answers that it is already as wanted.
 */
export async function changeForAgent(
  ctx: ServiceContext,
  id: string,
  change: Change,
  refuse: (current: ConversationRow) => ServiceError | 'already',
): Promise<{ conversation: ConversationRow; changed: ConversationChanged | null }> {
  const changed = await changeConversation(ctx.deps.db, {
    workspaceId: ctx.workspaceId,
    conversationId: id,
    ...change,
  })
  if (!changed) {
    const current = await requireConversation(ctx, id)
    const refusal = refuse(current)
    if (refusal !== 'already') throw refusal
    return { conversation: current, changed: null }
  }
  // Text ends before the change is told; the reply's own end, a later change, is told after it.
  const ended =
    changed.conversation.status !== 'assistant' &&
    ctx.deps.replies.interrupt(
      id,
      changed.conversation.status === 'resolved' ? 'resolved' : 'taken_over',
    )
  ctx.deps.publish.conversationChanged(changed.conversation, changed.messages, {
    by: ctx.actor.type === 'user' ? ctx.actor.userId : undefined,
  })
  await ended
  tellQueue(ctx.deps, ctx.workspaceId, changed.messages)
  return { conversation: changed.conversation, changed }
}

/** The conflict of a race that somebody else has won. */
export function takenBy(current: ConversationRow): ServiceError {
  return new ServiceError(
    'conflict',
    current.assigneeName
      ? `${current.assigneeName} has taken this conversation`
      : 'The conversation has changed meanwhile',
  )
}
