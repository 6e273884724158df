import {
  type ConversationChanged,
  changeConversation,
  type NewMessage,
} from '@/lib/db/queries/change-conversation'
import { newId } from '@/lib/protocol/ids'
import { requireUnsent } from '../attachment/unsent'
import type { VisitorContext } from './context'

/** Makes a conversation of the visitor's, with what is said first in it. */
export async function beginConversation(
  ctx: VisitorContext,
  messages: readonly NewMessage[],
): Promise<ConversationChanged> {
  const { deps, workspaceId, actor } = ctx
  const id = newId('conversation')
  const started: NewMessage = {
    author: 'system',
    kind: 'event',
    text: '',
    event: { type: 'conversation_started', ...(ctx.page?.url && { url: ctx.page.url }) },
  }
  const change = await changeConversation(deps.db, {
    workspaceId,
    conversationId: id,
    create: {
      id,
      widgetId: actor.widgetId,
      contactId: actor.contactId,
      locale: ctx.locale,
      page: ctx.page || ctx.userAgent ? { ...ctx.page, userAgent: ctx.userAgent } : null,
    },
    messages: [started, ...messages],
    withHistory: true,
  })
  if (!change) {
    for (const { attachments } of messages)
      await requireUnsent(
        ctx,
        attachments?.map(({ id }) => id),
      )
    throw new Error('a new conversation was not made')
  }
  return change
}
