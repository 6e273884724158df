import * as z from 'zod/mini'
import type { Conversation } from './conversation'
import type { Ack } from './errors'
import type { Message } from './message'
import { counter, ordinal } from './numbers'
import type { OpenedPassage } from './passage'
import { clientId, freeText, id, locale, maybe, requiredText } from './text'
import type { WidgetSettings } from './widget'

export const SOCKET_PATH = '/rt'
export const VISITOR_NAMESPACE = '/visitor'
/** Bytes; a larger packet closes the socket. */
export const MAX_PACKET_BYTES = 100_000

const page = z.object({
  url: maybe(freeText(2000)),
  title: maybe(freeText(2000)),
  referrer: maybe(freeText(2000)),
})

/** Of a visitor, those of earlier updates counted as well. */
export const MAX_TRAITS = 50

const traits = z.record(requiredText(200), z.union([freeText(500), z.number(), z.boolean()])).check(
  z.refine((value) => Object.keys(value).length <= MAX_TRAITS, {
    error: `at most ${MAX_TRAITS} traits`,
  }),
)

export const handshake = z.object({
  widgetKey: requiredText(200),
  /** However long: what is none of ours is `invalid_token`, `invalid_identity`. */
  token: maybe(z.string()),
  identity: maybe(z.string()),
  locale: maybe(locale),
  page: maybe(page),
  embedOrigin: maybe(freeText(2000)),
})

/** The payload of every event a visitor's client sends. */
export const visitorEvents = {
  'conversation:open': z.object({ conversationId: maybe(id) }),
  'conversation:sync': z.object({ conversationId: id, afterRev: counter }),
  'conversation:history': z.object({
    conversationId: id,
    beforeSeq: counter,
    limit: maybe(z.int().check(z.minimum(1), z.maximum(100))),
  }),
  'conversation:list': z.object({}),
  'message:send': z.object({
    clientId,
    text: requiredText(4000),
    conversationId: maybe(id),
    attachmentIds: maybe(z.array(id).check(z.maxLength(10))),
  }),
  'human:request': z.object({ conversationId: maybe(id) }),
  'handoff:answer': z.object({ conversationId: id, accept: z.boolean() }),
  'reply:stop': z.object({ messageId: id }),
  'message:rate': z.object({
    messageId: id,
    rating: z.nullable(z.enum(['up', 'down'])),
    comment: maybe(freeText(2000)),
  }),
  'conversation:rate': z.object({
    conversationId: id,
    score: z.int().check(z.minimum(1), z.maximum(5)),
    comment: maybe(freeText(2000)),
  }),
  'passage:get': z.object({ messageId: id, index: ordinal }),
  'visitor:update': z.object({
    page: maybe(page),
    traits: maybe(traits),
    name: maybe(requiredText(200)),
    email: maybe(z.email().check(z.maxLength(200))),
    locale: maybe(locale),
  }),
  'visitor:identify': z.object({ identity: z.string().check(z.minLength(1), z.maxLength(8000)) }),
  'visitor:typing': z.object({ conversationId: id, typing: z.boolean() }),
  'visitor:read': z.object({ conversationId: id, seq: counter }),
  'prechat:submit': z.object({ fields: z.record(z.string(), freeText(2000)) }),
  'transcript:mail': z.object({ conversationId: id, email: z.email() }),
} as const

export type VisitorEventName = keyof typeof visitorEvents
export type VisitorPayload<E extends VisitorEventName> = z.output<(typeof visitorEvents)[E]>
export type VisitorInput<E extends VisitorEventName> = z.input<(typeof visitorEvents)[E]>
export type Handshake = z.output<typeof handshake>
export type Page = z.output<typeof page>
export type Traits = z.output<typeof traits>

export { page as pageSchema, traits as traitsSchema }

interface ConversationSlice {
  conversation: Conversation
  messages: Message[]
  rev: number
}

type Empty = Record<string, never>

/** The data each event is acknowledged with. */
export interface VisitorResults {
  'conversation:open': { conversation: Conversation | null; messages: Message[]; rev: number }
  'conversation:sync': ConversationSlice
  'conversation:history': { messages: Message[]; more: boolean }
  'conversation:list': { conversations: Conversation[] }
  'message:send': { conversation: Conversation; message: Message }
  'human:request': { conversation: Conversation }
  'handoff:answer': { conversation: Conversation }
  'reply:stop': Empty
  'message:rate': Empty
  'conversation:rate': Empty
  'passage:get': OpenedPassage
  'visitor:update': Empty
  'visitor:identify': { token: string; visitorId: string }
  'visitor:typing': Empty
  'visitor:read': Empty
  'prechat:submit': Empty
  'transcript:mail': Empty
}

export const replyStage = z.enum(['searching', 'reading', 'writing'])
export type ReplyStage = z.infer<typeof replyStage>

export interface ReplyStart {
  conversationId: string
  messageId: string
  seq: number
  /** Counts from 1; a higher one starts the text anew at offset 0. */
  attempt: number
}
export interface ReplyStageEvent {
  messageId: string
  attempt: number
  stage: ReplyStage
  sources?: { title: string; url?: string }[]
}
export interface ReplyDelta {
  messageId: string
  attempt: number
  /** UTF-16 units of the text before this piece. */
  offset: number
  text: string
}
export interface ReplyEnd {
  message: Message
  attempt: number
}

/** What the server sends to a visitor's socket. */
export interface VisitorPushes {
  session: { token: string; visitorId: string; widget: WidgetSettings }
  message: { message: Message }
  'reply:start': ReplyStart
  'reply:stage': ReplyStageEvent
  'reply:delta': ReplyDelta
  'reply:end': ReplyEnd
  'conversation:update': { conversation: Conversation }
  'agent:typing': { conversationId: string; name: string; typing: boolean }
  'server:drain': { reconnectInMs: number }
}

/** socket.io's typed event maps. */
export type VisitorClientEvents = {
  [E in VisitorEventName]: (
    payload: VisitorInput<E>,
    ack: (answer: Ack<VisitorResults[E]>) => void,
  ) => void
}
export type VisitorServerEvents = {
  [E in keyof VisitorPushes]: (payload: VisitorPushes[E]) => void
}
