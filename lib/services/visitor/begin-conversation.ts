import {
  type ConversationChanged,
  changeConversation,
  type NewMessage,
} from '@/lib/db/queries/change-conversation'
import { ensureContact } from '@/lib/db/queries/contact'
import { newId } from '@/lib/protocol/ids'
import type { VisitorContext } from './context'

/** Makes a conversation of the visitor's, with what is said first in it. */
export async function beginConversation(
  ctx: VisitorContext,
  messages: readonly NewMessage[],
): Promise<ConversationChanged> {
  const { deps, workspaceId, actor } = ctx
  const id = newId('conversation')
  await ensureContact(deps.db, { id: actor.contactId, workspaceId, locale: ctx.locale })
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
      page: ctx.page ?? null,
    },
    messages: [started, ...messages],
  })
  if (!change) throw new Error('a new conversation was not made')
  return change
}
