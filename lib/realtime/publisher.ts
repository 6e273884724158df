import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type { ReplyDelta, ReplyStageEvent, ReplyStart } from '@/lib/protocol/visitor-socket'

/** Whom a conversation's news goes to. */
export type Audience = Pick<ConversationRow, 'id' | 'workspaceId' | 'contactId'>

/** News of what was committed, to the sockets of the visitor and of the workspace's agents. Never throws. */
export interface Publisher {
  /** A conversation changed, with the messages that were made or changed with it, in the order of `seq`. */
  conversationChanged(
    conversation: ConversationRow,
    messages: readonly MessageRow[],
    options?: { created?: boolean; replyEnded?: boolean },
  ): void
  replyStarted(conversation: Audience, start: ReplyStart): void
  replyStage(conversation: Audience, stage: ReplyStageEvent): void
  replyDelta(conversation: Audience, delta: ReplyDelta): void
  drain(reconnectInMs: number): void
}
