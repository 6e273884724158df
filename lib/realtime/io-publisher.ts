import type { Server } from 'socket.io'
import type { FileLinks } from '@/lib/auth/file-links'
import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import { AGENT_NAMESPACE, type AgentPushes } from '@/lib/protocol/agent-socket'
import { VISITOR_NAMESPACE, type VisitorPushes } from '@/lib/protocol/visitor-socket'
import {
  isForVisitor,
  toAgentMessage,
  toConversation,
  toConversationListRow,
  toMessage,
} from '@/lib/services/views'
import { notificationsOf } from './notifications'
import type { Audience, Publisher } from './publisher'
import { rooms } from './rooms'

/** Publishes over socket.io. */
export function createIoPublisher(io: Server, links: Pick<FileLinks, 'url'>): Publisher {
  const visitors = io.of(VISITOR_NAMESPACE)
  const agents = io.of(AGENT_NAMESPACE)

  function toVisitor<E extends keyof VisitorPushes>(
    { contactId }: Pick<Audience, 'contactId'>,
    event: E,
    payload: VisitorPushes[E],
  ): void {
    visitors.to(rooms.contact(contactId)).emit(event, payload)
  }

  function toAgents<E extends keyof AgentPushes>(
    room: string | string[],
    event: E,
    payload: AgentPushes[E],
  ): void {
    agents.to(room).emit(event, payload)
  }

  /** Agents who see a conversation's text as it is written. */
  const watching = ({ id, workspaceId }: Audience) => [
    rooms.viewers(id),
    rooms.everything(workspaceId),
  ]

  function publishMessage(
    conversation: ConversationRow,
    message: MessageRow,
    ended: boolean,
  ): void {
    const all = rooms.workspace(conversation.workspaceId)
    if (message.kind === 'note') {
      toAgents(all, 'note', { message: toAgentMessage(message, links) })
      return
    }
    const attempt = message.attempt ?? 1
    if (ended) {
      toVisitor(conversation, 'reply:end', { message: toMessage(message, links), attempt })
      toAgents(all, 'reply:end', { message: toAgentMessage(message, links), attempt })
      return
    }
    if (isForVisitor(message))
      toVisitor(conversation, 'message', { message: toMessage(message, links) })
    toAgents(all, 'message', { message: toAgentMessage(message, links) })
  }

  return {
    conversationChanged(conversation, messages, { created, replyEnded, by, silent } = {}) {
      // The visitor's own conversation must be known to clients before what happens in it.
      const row = toConversationListRow(conversation)
      const all = rooms.workspace(conversation.workspaceId)
      if (created) toAgents(all, 'conversation:new', { conversation: row })
      messages.forEach((message, index) => {
        publishMessage(conversation, message, Boolean(replyEnded) && index === 0)
      })
      toVisitor(conversation, 'conversation:update', { conversation: toConversation(conversation) })
      if (!created) toAgents(all, 'conversation:update', { conversation: row })
      if (silent) return
      for (const { userId, payload } of notificationsOf(conversation, messages, by)) {
        const room = userId === null ? all : rooms.agent(conversation.workspaceId, userId)
        toAgents(room, 'notification', payload)
      }
    },
    placeInQueue(conversation) {
      toVisitor(conversation, 'conversation:update', { conversation: toConversation(conversation) })
    },
    replyStarted(audience, start) {
      toVisitor(audience, 'reply:start', start)
      toAgents(rooms.workspace(audience.workspaceId), 'reply:start', start)
    },
    replyStage(audience, stage) {
      toVisitor(audience, 'reply:stage', stage)
      toAgents(watching(audience), 'reply:stage', { conversationId: audience.id, ...stage })
    },
    replyDelta(audience, delta) {
      toVisitor(audience, 'reply:delta', delta)
      toAgents(watching(audience), 'reply:delta', { conversationId: audience.id, ...delta })
    },
    visitorGone(contactId) {
      visitors.in(rooms.contact(contactId)).disconnectSockets(true)
    },
    memberRemoved(workspaceId, userId) {
      agents.in(rooms.agent(workspaceId, userId)).disconnectSockets(true)
    },
    sessionsEnded(sessionIds) {
      if (sessionIds.length > 0) agents.in(sessionIds.map(rooms.session)).disconnectSockets(true)
    },
    sourceChanged(workspaceId, source) {
      toAgents(rooms.workspace(workspaceId), 'source:update', { source })
    },
    sourceGone(workspaceId, { id, knowledgeBaseId }) {
      toAgents(rooms.workspace(workspaceId), 'source:gone', { id, knowledgeBaseId })
    },
    drain(reconnectInMs) {
      visitors.emit('server:drain', { reconnectInMs })
      agents.emit('server:drain', { reconnectInMs })
    },
  }
}
