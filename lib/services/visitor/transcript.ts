import {
  findConversation,
  findOpenConversation,
  listContactConversations,
} from '@/lib/db/queries/conversation'
import { findMessage, listMessagesBefore, listMessagesChangedSince } from '@/lib/db/queries/message'
import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type { Message } from '@/lib/protocol/message'
import type { VisitorPayload, VisitorResults } from '@/lib/protocol/visitor-socket'
import { notFound } from '../errors'
import { withRunningText } from '../reply/running-text'
import { isForVisitor, toConversation, toMessage } from '../views'
import { ownScope, type VisitorContext } from './context'

const PAGE = 50

/** The visitor's own conversation with this widget. Throws `not_found`. */
export async function requireOwnConversation(
  ctx: VisitorContext,
  id: string,
): Promise<ConversationRow> {
  const found = await findConversation(ctx.deps.db, ownScope(ctx), id)
  if (!found || found.widgetId !== ctx.actor.widgetId) throw notFound('Conversation')
  return found
}

export async function openConversation(
  ctx: VisitorContext,
  { conversationId }: VisitorPayload<'conversation:open'>,
): Promise<VisitorResults['conversation:open']> {
  const conversation = conversationId
    ? await requireOwnConversation(ctx, conversationId)
    : await findOpenConversation(ctx.deps.db, ownScope(ctx), ctx.actor.widgetId)
  if (!conversation) return { conversation: null, messages: [], rev: 0 }
  const { messages } = await listMessagesBefore(ctx.deps.db, scope(conversation), PAGE)
  return {
    conversation: toConversation(conversation),
    messages: await present(ctx, messages),
    rev: conversation.rev,
  }
}

export async function syncConversation(
  ctx: VisitorContext,
  { conversationId, afterRev }: VisitorPayload<'conversation:sync'>,
): Promise<VisitorResults['conversation:sync']> {
  const conversation = await requireOwnConversation(ctx, conversationId)
  const messages = await listMessagesChangedSince(ctx.deps.db, scope(conversation), afterRev)
  return {
    conversation: toConversation(conversation),
    messages: await present(ctx, messages),
    rev: conversation.rev,
  }
}

export async function conversationHistory(
  ctx: VisitorContext,
  { conversationId, beforeSeq, limit = PAGE }: VisitorPayload<'conversation:history'>,
): Promise<VisitorResults['conversation:history']> {
  const conversation = await requireOwnConversation(ctx, conversationId)
  const page = await listMessagesBefore(ctx.deps.db, scope(conversation), limit, beforeSeq)
  return { messages: await present(ctx, page.messages), more: page.more }
}

export async function listConversations(
  ctx: VisitorContext,
): Promise<VisitorResults['conversation:list']> {
  const rows = await listContactConversations(ctx.deps.db, ownScope(ctx), ctx.actor.widgetId)
  return { conversations: rows.map(toConversation) }
}

/** A message in one of the visitor's own conversations. Throws `not_found`. */
export async function requireOwnMessage(
  ctx: VisitorContext,
  messageId: string,
): Promise<{ message: MessageRow; conversation: ConversationRow }> {
  const message = await findMessage(ctx.deps.db, ctx.workspaceId, messageId)
  if (!message || !isForVisitor(message)) throw notFound('Message')
  const conversation = await findConversation(ctx.deps.db, ownScope(ctx), message.conversationId)
  if (!conversation || conversation.widgetId !== ctx.actor.widgetId) throw notFound('Message')
  return { message, conversation }
}

async function present(ctx: VisitorContext, rows: readonly MessageRow[]): Promise<Message[]> {
  const shown = await withRunningText(ctx, rows)
  return shown.map((row) => toMessage(row, ctx.deps.fileLinks))
}

const scope = (conversation: ConversationRow) => ({
  workspaceId: conversation.workspaceId,
  conversationId: conversation.id,
  audience: 'visitor' as const,
})
