import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type { AgentPushes } from '@/lib/protocol/agent-socket'

export interface AddressedNotification {
  /** Null for every agent of the workspace. */
  userId: string | null
  payload: AgentPushes['notification']
}

type Conversation = Pick<
  ConversationRow,
  'id' | 'status' | 'assigneeId' | 'contactId' | 'contactName' | 'contactEmail' | 'preview'
>
type Message = Pick<MessageRow, 'author' | 'kind' | 'text' | 'event'>

/** Whom a change of a conversation concerns although they may be elsewhere. Nobody is told of what they did themselves (`by`). */
export function notificationsOf(
  conversation: Conversation,
  messages: readonly Message[],
  by?: string | undefined,
): AddressedNotification[] {
  const { id, status, assigneeId, contactId, contactName, contactEmail, preview } = conversation
  const about = {
    conversationId: id,
    title: contactName ?? contactEmail ?? 'A visitor',
    contact: { id: contactId, name: contactName, email: contactEmail },
  }
  const happened = (type: string) => messages.some(({ event }) => event?.type === type)
  const found: AddressedNotification[] = []
  if (happened('handoff_requested') && assigneeId === null) {
    found.push({ userId: null, payload: { type: 'handoff', ...about, body: preview } })
  }
  if (assigneeId === null || status === 'resolved') return found
  if (happened('assigned') && assigneeId !== by) {
    found.push({ userId: assigneeId, payload: { type: 'assigned', ...about, body: preview } })
  }
  const said = messages.findLast(({ author, kind }) => author === 'visitor' && kind === 'text')
  if (said) {
    const body = said.text.slice(0, 200)
    found.push({ userId: assigneeId, payload: { type: 'message', ...about, body } })
  }
  return found
}
