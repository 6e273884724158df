import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type { SourceView } from '@/lib/protocol/source'
import type { ReplyDelta, ReplyStageEvent, ReplyStart } from '@/lib/protocol/visitor-socket'

/** Whom a conversation's news goes to. */
export type Audience = Pick<ConversationRow, 'id' | 'workspaceId' | 'contactId'>

/** News of what was committed, to the sockets of the visitor and of the workspace's agents. Never throws. */
export interface Publisher {
  /** A conversation changed, with the messages that were made or changed with it, in the order of `seq`. */
  conversationChanged(
    conversation: ConversationRow,
    messages: readonly MessageRow[],
    options?: {
      created?: boolean
      replyEnded?: boolean
      /** The agent who did it, who needs no notification of it. */
      by?: string | undefined
      /** Nobody is to be notified: nothing was said or done that waits for anybody. */
      silent?: boolean
    },
  ): void
  /** Others left the queue: tells the visitor alone, of whose conversation nothing else has changed. */
  placeInQueue(conversation: ConversationRow): void
  replyStarted(conversation: Audience, start: ReplyStart): void
  replyStage(conversation: Audience, stage: ReplyStageEvent): void
  replyDelta(conversation: Audience, delta: ReplyDelta): void
  /** Cuts off all sockets of a visitor who was erased. */
  visitorGone(contactId: string): void
  /** Somebody is no member any more: their sockets close. */
  memberRemoved(workspaceId: string, userId: string): void
  /** Sessions of the console are over: their sockets close. */
  sessionsEnded(sessionIds: readonly string[]): void
  /** An import began, went on or ended. */
  sourceChanged(workspaceId: string, source: SourceView): void
  sourceGone(workspaceId: string, source: Pick<SourceView, 'id' | 'knowledgeBaseId'>): void
  drain(reconnectInMs: number): void
}
