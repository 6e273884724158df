import type { AgentMessage } from '@/lib/protocol/agent-message'
import type { Attachment } from '@/lib/protocol/message'
import type {
  ReplyDelta,
  ReplyStage,
  ReplyStageEvent,
  ReplyStart,
} from '@/lib/protocol/visitor-socket'

/** What an assistant's reply is doing while it runs. Its words stand in the message itself. */
export interface RunningReply {
  attempt: number
  stage: ReplyStage | null
  sources: { title: string; url?: string }[]
}

/** A message on its way to the server. */
export interface PendingMessage {
  clientId: string
  text: string
  note: boolean
  attachments: Attachment[]
  createdAt: string
  error: string | null
}

/** One conversation as an agent's console knows it. */
export interface Transcript {
  conversationId: string
  /** In the order of `seq`, without withdrawn replies. */
  messages: readonly AgentMessage[]
  /** The highest revision seen: where the next sync starts. */
  rev: number
  /** Whether older messages exist than those loaded. */
  more: boolean
  running: Readonly<Record<string, RunningReply>>
  pending: readonly PendingMessage[]
  /** The revision to sync after, because pieces of a reply were missed; null when all is here. */
  gapAfterRev: number | null
}

export type TranscriptEvent =
  | { type: 'messages'; messages: readonly AgentMessage[]; caughtUp?: boolean }
  | { type: 'older'; messages: readonly AgentMessage[]; more: boolean }
  | ({ type: 'reply:start' } & ReplyStart)
  | ({ type: 'reply:stage' } & ReplyStageEvent)
  | ({ type: 'reply:delta' } & ReplyDelta)
  | { type: 'pending'; message: PendingMessage }
  | { type: 'pending:failed'; clientId: string; error: string }
  | { type: 'pending:dropped'; clientId: string }

export function openTranscript(
  conversationId: string,
  messages: readonly AgentMessage[],
  more: boolean,
): Transcript {
  const empty: Transcript = {
    conversationId,
    messages: [],
    rev: 0,
    more,
    running: {},
    pending: [],
    gapAfterRev: null,
  }
  return takeMessages(empty, messages)
}

/** Applies what happened. Repeated and late news change nothing: the order of arrival never matters. */
export function reduceTranscript(state: Transcript, event: TranscriptEvent): Transcript {
  switch (event.type) {
    case 'messages': {
      const next = takeMessages(state, event.messages)
      return event.caughtUp ? { ...next, gapAfterRev: null } : next
    }
    case 'older':
      return { ...takeMessages(state, event.messages), rev: state.rev, more: event.more }
    case 'reply:start':
      return startReply(state, event)
    case 'reply:stage':
      return stageReply(state, event)
    case 'reply:delta':
      return extendReply(state, event)
    case 'pending':
      return {
        ...state,
        pending: [...withoutPending(state, event.message.clientId), event.message],
      }
    case 'pending:failed':
      return {
        ...state,
        pending: state.pending.map((message) =>
          message.clientId === event.clientId ? { ...message, error: event.error } : message,
        ),
      }
    case 'pending:dropped':
      return { ...state, pending: withoutPending(state, event.clientId) }
  }
}

/**
 * The revision to sync after. A reply that streams keeps its revision while its text grows, so it is asked for again:
 * it may have ended, or begun anew, unseen.
 */
export function syncFrom(state: Transcript): number {
  const streaming = state.messages
    .filter((message) => message.status === 'streaming')
    .map((message) => Math.max(0, message.rev - 1))
  return Math.min(state.rev, state.gapAfterRev ?? state.rev, ...streaming)
}

const withoutPending = (state: Transcript, clientId: string) =>
  state.pending.filter((message) => message.clientId !== clientId)

function takeMessages(state: Transcript, incoming: readonly AgentMessage[]): Transcript {
  if (incoming.length === 0) return state
  const byId = new Map(state.messages.map((message) => [message.id, message]))
  const running = { ...state.running }
  let { rev } = state
  const clientIds = new Set<string>()
  for (const message of incoming) {
    rev = Math.max(rev, message.rev)
    if (message.clientId) clientIds.add(message.clientId)
    const known = byId.get(message.id)
    if (known && isOlder(message, known)) continue
    if (message.status === 'withdrawn') byId.delete(message.id)
    else byId.set(message.id, message)
    if (message.status !== 'streaming') delete running[message.id]
    else running[message.id] ??= { attempt: message.attempt ?? 1, stage: null, sources: [] }
  }
  return {
    ...state,
    messages: [...byId.values()].sort((a, b) => a.seq - b.seq),
    rev,
    running,
    pending: state.pending.filter((message) => !clientIds.has(message.clientId)),
  }
}

/** A running reply's revision stands still while its text grows: there, the attempt and the length decide. */
function isOlder(message: AgentMessage, known: AgentMessage): boolean {
  if (message.rev !== known.rev) return message.rev < known.rev
  if (known.status !== 'streaming' || message.status !== 'streaming') {
    return known.status !== 'streaming' && message.status === 'streaming'
  }
  const [attempt, knownAttempt] = [message.attempt ?? 1, known.attempt ?? 1]
  if (attempt !== knownAttempt) return attempt < knownAttempt
  return message.text.length < known.text.length
}

function startReply(state: Transcript, start: ReplyStart): Transcript {
  const known = state.messages.find((message) => message.id === start.messageId)
  if (known && (known.status !== 'streaming' || (known.attempt ?? 1) > start.attempt)) return state
  const isSame = known?.attempt === start.attempt
  const message: AgentMessage = {
    ...(known ?? placeholder(start)),
    attempt: start.attempt,
    text: isSame ? known.text : '',
  }
  const others = state.messages.filter((other) => other.id !== message.id)
  return {
    ...state,
    messages: [...others, message].sort((a, b) => a.seq - b.seq),
    running: {
      ...state.running,
      [message.id]: isSame
        ? (state.running[message.id] ?? { attempt: start.attempt, stage: null, sources: [] })
        : { attempt: start.attempt, stage: null, sources: [] },
    },
  }
}

const placeholder = (start: ReplyStart): AgentMessage => ({
  id: start.messageId,
  conversationId: start.conversationId,
  seq: start.seq,
  rev: 0,
  author: 'assistant',
  kind: 'text',
  text: '',
  status: 'streaming',
  citations: [],
  attachments: [],
  attempt: start.attempt,
  createdAt: new Date().toISOString(),
})

function stageReply(state: Transcript, event: ReplyStageEvent): Transcript {
  const running = state.running[event.messageId]
  if (!running || running.attempt > event.attempt) return state
  return {
    ...state,
    running: {
      ...state.running,
      [event.messageId]: {
        attempt: event.attempt,
        stage: event.stage,
        sources: event.sources ?? running.sources,
      },
    },
  }
}

function extendReply(state: Transcript, delta: ReplyDelta): Transcript {
  const known = state.messages.find((message) => message.id === delta.messageId)
  if (!known) return { ...state, gapAfterRev: Math.min(state.gapAfterRev ?? state.rev, state.rev) }
  const attempt = known.attempt ?? 1
  if (known.status !== 'streaming' || delta.attempt < attempt) return state
  const text = delta.attempt > attempt ? '' : known.text
  if (delta.offset > text.length) {
    const before = Math.max(0, known.rev - 1)
    return { ...state, gapAfterRev: Math.min(state.gapAfterRev ?? before, before) }
  }
  const fresh = delta.text.slice(text.length - delta.offset)
  if (fresh === '' && delta.attempt === attempt) return state
  const grown = { ...known, attempt: delta.attempt, text: text + fresh }
  return {
    ...state,
    messages: state.messages.map((message) => (message.id === grown.id ? grown : message)),
    running: {
      ...state.running,
      [grown.id]: {
        attempt: delta.attempt,
        stage: 'writing',
        sources: state.running[grown.id]?.sources ?? [],
      },
    },
  }
}
