import type { TurnRef } from './ports'

/** Why a running reply ends before its own end. */
export type InterruptReason =
  | 'visitor'
  | 'newer_message'
  | 'taken_over'
  | 'handoff'
  | 'resolved'
  /** The process goes down: the reply is left to whoever finds its lease. */
  | 'shutdown'

export interface RunningReply {
  messageId: string
  conversationId: string
  attempt: number
  /** What was shown so far. */
  text: string
}

/** What services may ask of the replies that this process runs. */
export interface ReplyControl {
  /** A visitor's message was committed; answers it unless a person is in charge. Never throws, returns at once. */
  visitorSpoke(turn: TurnRef): void
  /** Stops the conversation's running reply, if any. Resolves once its end is saved and published. */
  interrupt(conversationId: string, reason: InterruptReason): Promise<void>
  running(conversationId: string): RunningReply | undefined
}
