import type { Conversation } from '../../lib/protocol/conversation'
import type { Attachment } from '../../lib/protocol/message'
import type { WidgetSettings } from '../../lib/protocol/widget'
import { en } from './i18n/en'
import type { WordedTexts } from './i18n/texts'
import type { Outgoing } from './outbox'
import { emptyTranscript, type Transcript } from './transcript'

/** What goes wrong as a whole, shown above the composer. `until`: a time of performance.now(). */
export type Notice =
  | { kind: 'tooFast' | 'tooMany'; until: number }
  | { kind: 'unavailable' | 'humanFailed' }

/** What lies over the conversation. */
export type Overlay =
  | { kind: 'conversations' }
  | { kind: 'passage'; messageId: string; index: number; title: string }

/** A file that goes along with the next message. */
export interface Upload {
  key: string
  name: string
  /** From 0 to 1. */
  done: number
  /** Once the server has it. */
  attachment?: Attachment
  /** Why the server will not have it. */
  error?: string
}

export interface ChatState {
  settings: WidgetSettings
  texts: WordedTexts
  locale: string
  /** Whether the panel is shown. */
  open: boolean
  link: 'connecting' | 'live' | 'lost'
  /** The first conversation (or that there is none) is known. */
  settled: boolean
  refused?: 'unknown_widget' | 'origin_not_allowed'
  notice?: Notice
  /** None: a new one begins with the next message. */
  conversationId?: string
  transcript: Transcript
  /** Unread messages of other conversations. */
  others: Record<string, number>
  conversations?: Conversation[]
  outbox: Outgoing[]
  uploads: Upload[]
  typing?: string
  /** What the page wants the composer to hold; taken once. */
  draft?: string | undefined
  asking?: boolean
  /** The conversation that the visitor did not care to rate. */
  unrated?: string
  overlay?: Overlay
  readSeq: number
  loadingEarlier?: boolean
}

export function initialState(settings: WidgetSettings): ChatState {
  return {
    settings,
    texts: en,
    locale: 'en',
    open: false,
    link: 'connecting',
    settled: false,
    transcript: emptyTranscript,
    others: {},
    outbox: [],
    uploads: [],
    readSeq: -1,
  }
}
