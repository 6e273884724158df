import { Prisma } from '@/lib/db/generated/client'
import { changeConversation, type NewMessage } from '@/lib/db/queries/change-conversation'
import { findOpenConversation } from '@/lib/db/queries/conversation'
import { inTurn } from '@/lib/db/queries/in-turn'
import type { ConversationRow } from '@/lib/db/queries/rows'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import { handOff, WITH_ASSISTANT } from '../conversation/hand-off'
import { reopenedByVisitor } from '../conversation/reopen'
import { beginConversation } from './begin-conversation'
import { ownScope, type VisitorContext } from './context'
import { requireOwnConversation } from './transcript'

/** Queues the visitor's conversation for a person. Asking again changes nothing. */
export async function requestHuman(
  ctx: VisitorContext,
  input: VisitorPayload<'human:request'>,
): Promise<ConversationRow> {
  return inTurn(ctx.actor.contactId, () => request(ctx, input))
}

async function request(
  ctx: VisitorContext,
  { conversationId }: VisitorPayload<'human:request'>,
): Promise<ConversationRow> {
  const current = conversationId
    ? await requireOwnConversation(ctx, conversationId)
    : await findOpenConversation(ctx.deps.db, ownScope(ctx), ctx.actor.widgetId)
  if (!current) return begin(ctx)
  if (current.status === 'queued' || current.status === 'open') return current
  return queue(ctx, current)
}

async function queue(ctx: VisitorContext, current: ConversationRow): Promise<ConversationRow> {
  const asked = handOff({ by: 'visitor' })
  const write = (guard: Prisma.Sql, messages: NewMessage[]) =>
    changeConversation(ctx.deps.db, {
      workspaceId: ctx.workspaceId,
      conversationId: current.id,
      guard,
      ...asked,
      messages: [...messages, ...asked.messages],
    })
  const change =
    (await write(WITH_ASSISTANT, [])) ??
    (await write(Prisma.sql`"status" = 'resolved'`, [reopenedByVisitor]))
  if (!change) return requireOwnConversation(ctx, current.id)
  const ended = ctx.deps.replies.interrupt(current.id, 'handoff')
  ctx.deps.publish.conversationChanged(change.conversation, change.messages)
  await ended
  return change.conversation
}

async function begin(ctx: VisitorContext): Promise<ConversationRow> {
  const { conversation, messages } = await beginConversation(ctx, [])
  ctx.deps.publish.conversationChanged(conversation, messages, { created: true })
  return queue(ctx, conversation)
}
