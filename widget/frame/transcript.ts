import type { Conversation } from '../../lib/protocol/conversation'
import type { Message } from '../../lib/protocol/message'
import type {
  ReplyDelta,
  ReplyEnd,
  ReplyStage,
  ReplyStageEvent,
  ReplyStart,
} from '../../lib/protocol/visitor-socket'

/** A message and what is known of its making. Replaced, never changed, so that views can compare. */
export interface Entry {
  message: Message
  stage?: ReplyStage
  sources?: { title: string; url?: string }[]
  /** Pieces that came before the text they continue. */
  ahead?: ReplyDelta[]
}

/** One conversation as this client knows it. */
export interface Transcript {
  conversation: Conversation | null
  /** In the order of `seq`. */
  entries: readonly Entry[]
  /** Everything up to here is known for certain: only `open` and `sync` raise it, so lost pushes cannot be missed. */
  rev: number
  /** Something arrived that cannot be placed: ask for a sync. */
  gap: boolean
  /** There may be messages before the first one. */
  more: boolean
}

export type Slice = { conversation: Conversation | null; messages: Message[]; rev: number }

export type TranscriptEvent =
  | { type: 'open'; slice: Slice; pageSize: number }
  | { type: 'sync'; slice: Slice }
  | { type: 'history'; messages: Message[]; more: boolean }
  | { type: 'conversation'; conversation: Conversation }
  | { type: 'message'; message: Message }
  | { type: 'start'; start: ReplyStart }
  | { type: 'stage'; stage: ReplyStageEvent }
  | { type: 'delta'; delta: ReplyDelta }
  | { type: 'end'; end: ReplyEnd }

export const emptyTranscript: Transcript = {
  conversation: null,
  entries: [],
  rev: 0,
  gap: false,
  more: false,
}

const attemptOf = (message: Message) => message.attempt ?? 1
const streaming = (entry: Entry) => entry.message.status === 'streaming'

/** Pure: the transcript after an event. Events may come twice, late, or not at all. */
export function reduce(state: Transcript, event: TranscriptEvent): Transcript {
  switch (event.type) {
    case 'open': {
      const { slice, pageSize } = event
      const next = slice.messages.reduce(put, withConversation(state, slice.conversation))
      return { ...next, rev: slice.rev, gap: false, more: slice.messages.length >= pageSize }
    }
    case 'sync': {
      const { slice } = event
      const next = slice.messages.reduce(put, withConversation(state, slice.conversation))
      return { ...next, rev: Math.max(state.rev, slice.rev), gap: false }
    }
    case 'history':
      return { ...event.messages.reduce(put, state), more: event.more }
    case 'conversation':
      return withConversation(state, event.conversation)
    case 'message':
      return put(state, event.message)
    case 'start':
      return begin(state, event.start)
    case 'stage':
      return update(state, event.stage.messageId, (entry) => atStage(entry, event.stage))
    case 'delta':
      return update(state, event.delta.messageId, (entry) => grow(entry, event.delta))
    case 'end':
      return put(state, event.end.message)
  }
}

function withConversation(state: Transcript, conversation: Conversation | null): Transcript {
  if (!conversation || (state.conversation && state.conversation.rev > conversation.rev))
    return state
  return { ...state, conversation }
}

/** A message as the server tells it: wins unless what is known is newer. */
function put(state: Transcript, message: Message): Transcript {
  const at = state.entries.findIndex((entry) => entry.message.id === message.id)
  const known = state.entries[at]
  if (!known) return insert(state, { message })
  const merged = merge(known, message)
  return merged === known ? state : replace(state, at, merged)
}

function merge(known: Entry, message: Message): Entry {
  const mine = known.message
  if (message.rev < mine.rev) return known
  if (message.status !== 'streaming') return { message }
  if (!streaming(known)) return message.rev > mine.rev ? { message } : known
  // Both are in the making: `rev` does not tell, the attempt and the length of the text do.
  if (attemptOf(message) < attemptOf(mine))
    return { ...known, message: { ...mine, rev: message.rev } }
  if (attemptOf(message) > attemptOf(mine)) return { message }
  const text = message.text.length > mine.text.length ? message.text : mine.text
  return settle({ ...known, message: { ...message, text } })
}

function insert(state: Transcript, entry: Entry): Transcript {
  const { seq } = entry.message
  let at = state.entries.length
  while (at > 0 && (state.entries[at - 1] as Entry).message.seq > seq) at--
  return { ...state, entries: [...state.entries.slice(0, at), entry, ...state.entries.slice(at)] }
}

function replace(state: Transcript, at: number, entry: Entry): Transcript {
  const entries = state.entries.slice()
  entries[at] = entry
  return { ...state, entries }
}

function update(
  state: Transcript,
  id: string,
  change: (entry: Entry) => Entry | 'gap',
): Transcript {
  const at = state.entries.findIndex((entry) => entry.message.id === id)
  const known = state.entries[at]
  if (!known) return { ...state, gap: true }
  if (!streaming(known)) return state
  const next = change(known)
  if (next === 'gap') return { ...state, gap: true }
  if (next === known) return state
  return { ...replace(state, at, next), gap: state.gap || !!next.ahead }
}

function begin(state: Transcript, start: ReplyStart): Transcript {
  const known = state.entries.find((entry) => entry.message.id === start.messageId)
  if (known) return update(state, start.messageId, (entry) => restart(entry, start.attempt))
  return insert(state, {
    message: {
      id: start.messageId,
      conversationId: start.conversationId,
      seq: start.seq,
      // Not told here: anything the server says of the message is newer.
      rev: 0,
      author: 'assistant',
      kind: 'text',
      text: '',
      status: 'streaming',
      citations: [],
      attachments: [],
      attempt: start.attempt,
      createdAt: new Date().toISOString(),
    },
  })
}

/** A higher attempt starts the text anew. */
function restart(entry: Entry, attempt: number): Entry {
  if (attempt <= attemptOf(entry.message)) return entry
  return { message: { ...entry.message, text: '', attempt } }
}

function atStage(entry: Entry, { attempt, stage, sources }: ReplyStageEvent): Entry {
  const current = restart(entry, attempt)
  if (attempt < attemptOf(current.message)) return current
  return { ...current, stage, sources: sources ?? current.sources }
}

function grow(entry: Entry, delta: ReplyDelta): Entry {
  const current = restart(entry, delta.attempt)
  if (delta.attempt < attemptOf(current.message)) return current
  return settle({ ...current, ahead: [...(current.ahead ?? []), delta] })
}

/** Appends the waiting pieces that now fit, trimmed where they overlap. What is still ahead of the text stays. */
function settle(entry: Entry): Entry {
  if (!entry.ahead) return entry
  let { text } = entry.message
  const pieces = [...entry.ahead].sort((a, b) => a.offset - b.offset)
  const ahead: ReplyDelta[] = []
  for (const piece of pieces) {
    if (piece.offset > text.length) ahead.push(piece)
    else text += piece.text.slice(text.length - piece.offset)
  }
  const { ahead: _, ...rest } = entry
  const message = text === entry.message.text ? entry.message : { ...entry.message, text }
  return ahead.length > 0 ? { ...rest, message, ahead } : { ...rest, message }
}

/** What is shown: all but what was given up before it was seen. */
export function visible(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ message }) => message.status !== 'withdrawn')
}

/** Messages of others after `readSeq` that are there to be read. */
export function unreadAfter(entries: readonly Entry[], readSeq: number): number {
  return entries.filter(
    ({ message: { author, kind, status, seq } }) =>
      seq > readSeq &&
      author !== 'visitor' &&
      kind === 'text' &&
      status !== 'streaming' &&
      status !== 'withdrawn',
  ).length
}

/** The `seq` up to which all was read when the last `unread` messages of others were not. */
export function readSeqFor(entries: readonly Entry[], unread: number): number {
  const theirs = entries.filter((entry) => unreadAfter([entry], -1) > 0)
  const first = theirs[theirs.length - unread]
  if (unread > 0 && first) return first.message.seq - 1
  return unread > 0 ? -1 : (entries.at(-1)?.message.seq ?? -1)
}
