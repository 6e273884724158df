import * as z from 'zod/mini'
import type { AgentMessage, ConversationRow } from './agent-message'
import type { Ack } from './errors'
import type { SourceView } from './source'
import { id, maybe } from './text'
import type { ReplyDelta, ReplyStageEvent, ReplyStart } from './visitor-socket'

export const AGENT_NAMESPACE = '/agent'

/** The workspace to listen to; without it the session's active one. */
export const agentHandshake = z.object({ workspaceId: maybe(id) })

export const AGENT_STATUSES = ['online', 'away'] as const
export type AgentStatus = (typeof AGENT_STATUSES)[number]

/** The payload of every event the console sends. */
export const agentEvents = {
  viewing: z.object({ conversationId: z.nullable(id) }),
  typing: z.object({ conversationId: id, typing: z.boolean() }),
  'presence:set': z.object({ status: z.enum(AGENT_STATUSES) }),
} as const

export type AgentEventName = keyof typeof agentEvents
export type AgentPayload<E extends AgentEventName> = z.output<(typeof agentEvents)[E]>

/**
 * What the server sends to agents of a workspace. `reply:stage` and `reply:delta` come for every conversation until the
 * socket has said what it is `viewing`, from then on for that conversation alone.
 */
export interface AgentPushes {
  message: { message: AgentMessage }
  note: { message: AgentMessage }
  'reply:start': ReplyStart
  'reply:stage': ReplyStageEvent & { conversationId: string }
  'reply:delta': ReplyDelta & { conversationId: string }
  'reply:end': { message: AgentMessage; attempt: number }
  'conversation:new': { conversation: ConversationRow }
  'conversation:update': { conversation: ConversationRow }
  'visitor:typing': { conversationId: string; typing: boolean }
  presence: { conversationId: string; viewers: { id: string; name: string; typing: boolean }[] }
  /** Every agent who is there, sent on connecting and whenever it changes. */
  agents: { agents: { id: string; status: AgentStatus }[] }
  /** Something that concerns this agent: somebody waits, a message in or the assignment of their own conversation. */
  notification: {
    type: 'handoff' | 'message' | 'assigned'
    conversationId: string
    title: string
    body: string
    contact: { id: string; name: string | null; email: string | null }
  }
  /** An import began, went on or ended. */
  'source:update': { source: SourceView }
  'source:gone': { id: string; knowledgeBaseId: string }
  'server:drain': { reconnectInMs: number }
}

export type AgentClientEvents = {
  [E in AgentEventName]: (
    payload: AgentPayload<E>,
    ack: (answer: Ack<Record<string, never>>) => void,
  ) => void
}
export type AgentServerEvents = { [E in keyof AgentPushes]: (payload: AgentPushes[E]) => void }
