import * as z from 'zod/mini'
import { appearance, COLOR_SCHEMES } from './widget'

/**
 * What the loader (in the host page) and the frame (on Parley's origin) say to each other by postMessage. Neither side
 * has room for a schema library: both check by hand (`is-loader-message`, `is-frame-message`), and the tests hold those
 * guards against these schemas.
 */
export const FRAME_PROTOCOL = 1

/** Events of the programming interface that the frame reports; the loader adds `ready show hide unreadCountChange`. */
export const FRAME_EVENTS = [
  'conversationStarted',
  'messageSent',
  'messageReceived',
  'replyStarted',
  'replyEnded',
  'handoffRequested',
  'agentJoined',
  'conversationResolved',
  'error',
] as const

const parley = z.literal(FRAME_PROTOCOL)
const text = z.string()
const flag = z.boolean()

export const hostPage = z.object({
  url: z.optional(text),
  title: z.optional(text),
  referrer: z.optional(text),
})

/** Who the visitor is according to the host page. Trait values are checked by the server. */
const about = {
  locale: z.optional(text),
  colorScheme: z.optional(z.enum(COLOR_SCHEMES)),
  page: z.optional(hostPage),
  traits: z.optional(z.record(z.string(), z.unknown())),
  name: z.optional(text),
  email: z.optional(text),
}

export const loaderMessage = z.discriminatedUnion('type', [
  z.object({
    parley,
    type: z.literal('init'),
    token: z.optional(text),
    open: flag,
    /** The panel fills the screen, as on a phone. */
    full: flag,
    /** The host page can provide an identity: ask with `identify`. */
    identity: flag,
    ...about,
  }),
  z.object({ parley, type: z.literal('visible'), open: flag, full: flag }),
  z.object({ parley, type: z.literal('update'), ...about }),
  z.object({ parley, type: z.literal('identity'), jwt: z.nullable(text) }),
  /** `text` is what the composer starts with. */
  z.object({ parley, type: z.literal('new'), text: z.optional(text) }),
  z.object({ parley, type: z.literal('send'), text }),
  z.object({ parley, type: z.literal('human') }),
  /**
   * From the console alone, instead of `init`: shows what is not saved yet and connects to nothing. `settings` are
   * `WidgetSettings`; a question and an answer show a conversation instead of its beginning.
   */
  z.object({
    parley,
    type: z.literal('preview'),
    settings: z.record(z.string(), z.unknown()),
    locale: text,
    colorScheme: z.enum(COLOR_SCHEMES),
    full: flag,
    question: z.optional(text),
    answer: z.optional(text),
  }),
])

export const frameMessage = z.discriminatedUnion('type', [
  z.object({ parley, type: z.literal('hello') }),
  z.object({ parley, type: z.literal('session'), token: text, visitorId: text, appearance }),
  /** The token is void: forget it. */
  z.object({ parley, type: z.literal('forget') }),
  z.object({ parley, type: z.literal('close') }),
  /** `active`: there is a conversation that is not resolved. */
  z.object({
    parley,
    type: z.literal('state'),
    unread: z.int().check(z.minimum(0)),
    active: flag,
  }),
  /** `fresh`: the last one was refused or runs out, so the host page must make another. */
  z.object({ parley, type: z.literal('identify'), fresh: flag }),
  z.object({
    parley,
    type: z.literal('event'),
    name: z.enum(FRAME_EVENTS),
    data: z.record(z.string(), z.unknown()),
  }),
])

export type HostPage = z.infer<typeof hostPage>
export type LoaderMessage = z.infer<typeof loaderMessage>
export type FrameMessage = z.infer<typeof frameMessage>
export type FrameEventName = (typeof FRAME_EVENTS)[number]
