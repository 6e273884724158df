import { authorize } from '@/lib/auth/permissions'
import { isUniqueViolation } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import { changeConversation, type NewMessage } from '@/lib/db/queries/change-conversation'
import { previewOf } from '@/lib/db/queries/conversation-statements'
import { findMessageByClientId } from '@/lib/db/queries/message'
import type { MessageRow } from '@/lib/db/queries/rows'
import type { AgentMessage } from '@/lib/protocol/agent-message'
import { requireUnsent } from '../attachment/unsent'
import { senderOf } from '../attachment/uploader'
import type { ServiceContext } from '../context'
import { actorName } from '../conversation/actor'
import { requireConversation, takenBy } from '../conversation/change'
import { joined, putInCharge } from '../conversation/claim'
import { tellQueue } from '../conversation/tell-queue'
import { isServiceError, notFound, ServiceError } from '../errors'
import { toAgentMessage } from '../views'

interface AgentMessageInput {
  clientId: string
  text: string
  attachmentIds?: string[] | undefined
  note?: boolean | undefined
}

/**
 * Saves an agent's reply, or a note that visitors never see. A reply to a conversation without an assignee takes it over;
 * where somebody else is in charge it is `conflict`. The same `clientId` answers with the message it first made.
 */
export async function sendAgentMessage(
  ctx: ServiceContext,
  conversationId: string,
  input: AgentMessageInput,
): Promise<AgentMessage> {
  authorize(ctx, 'conversations:write')
  const message: NewMessage = {
    author: 'agent',
    authorName: actorName(ctx),
    senderId: senderOf(ctx),
    clientId: input.clientId,
    text: input.text,
    kind: input.note ? 'note' : 'text',
  }
  try {
    const attachments = await requireUnsent(ctx, input.attachmentIds)
    const carrying = { ...message, attachments }
    const made = input.note
      ? await saveNote(ctx, conversationId, carrying)
      : await saveReply(ctx, conversationId, carrying)
    return toAgentMessage(made, ctx.deps.fileLinks)
  } catch (error) {
    if (!isRepeatable(error)) throw error
    const first = await findMessageByClientId(
      ctx.deps.db,
      ctx.workspaceId,
      senderOf(ctx),
      input.clientId,
    )
    if (!first && isServiceError(error)) throw error
    if (first?.conversationId !== conversationId) throw notFound('Conversation')
    return toAgentMessage(first, ctx.deps.fileLinks)
  }
}

/** What a repeated send meets: its `clientId` is taken, or its files were sent, by itself. */
const isRepeatable = (error: unknown) =>
  isUniqueViolation(error) || (isServiceError(error) && error.code === 'invalid_input')

async function saveNote(ctx: ServiceContext, id: string, note: NewMessage): Promise<MessageRow> {
  const change = await changeConversation(ctx.deps.db, {
    workspaceId: ctx.workspaceId,
    conversationId: id,
    messages: [note],
  })
  const made = change?.messages.at(-1)
  if (!change || !made) {
    await requireUnsent(
      ctx,
      note.attachments?.map(({ id }) => id),
    )
    throw notFound('Conversation')
  }
  ctx.deps.publish.conversationChanged(change.conversation, change.messages)
  return made
}

async function saveReply(ctx: ServiceContext, id: string, reply: NewMessage): Promise<MessageRow> {
  const isPerson = ctx.actor.type === 'user'
  const mine = ctx.actor.type === 'user' ? ctx.actor.userId : null
  const spoken = [
    Prisma.sql`"preview" = ${previewOf(reply.text)}`,
    Prisma.sql`"waitingSince" = NULL`,
    Prisma.sql`"agentUnread" = 0`,
    ...(isPerson
      ? [Prisma.sql`"agentRepliedAt" = coalesce("agentRepliedAt", now()::timestamp)`]
      : []),
  ]
  const write = (guard: Prisma.Sql, set: Prisma.Sql[], messages: NewMessage[]) =>
    changeConversation(ctx.deps.db, {
      workspaceId: ctx.workspaceId,
      conversationId: id,
      guard,
      set: [...set, ...spoken],
      messages,
    })

  const inCharge = isPerson
    ? Prisma.sql`"status" = 'open' AND "assigneeId" = ${mine}`
    : Prisma.sql`"status" <> 'resolved'`
  let change = await write(inCharge, [], [reply])
  if (!change && isPerson && mine) {
    change = await write(
      Prisma.sql`"status" <> 'resolved' AND "assigneeId" IS NULL`,
      putInCharge(mine),
      [joined(actorName(ctx)), reply],
    )
  }
  if (!change) {
    const current = await requireConversation(ctx, id)
    await requireUnsent(
      ctx,
      reply.attachments?.map(({ id }) => id),
    )
    if (current.status === 'resolved')
      throw new ServiceError('conflict', 'The conversation is resolved: reopen it first')
    throw takenBy(current)
  }
  const ended =
    change.conversation.status !== 'assistant' && ctx.deps.replies.interrupt(id, 'taken_over')
  ctx.deps.publish.conversationChanged(change.conversation, change.messages)
  await ended
  tellQueue(ctx.deps, ctx.workspaceId, change.messages)
  const made = change.messages.at(-1)
  if (!made) throw new Error('a change without its message')
  return made
}
