import type { IdentifiedRule } from '@/lib/escalation/evaluate'
import type { EscalationOutcome } from '@/lib/escalation/merge-actions'
import type { EscalationTrace } from '@/lib/escalation/trace'
import type { ModelEscalation, ModelPort, ModelUsage } from '@/lib/model/port'
import type { AssistantTone } from '@/lib/protocol/assistant-limits'
import type { ReplyStage } from '@/lib/protocol/visitor-socket'
import type { KnowledgeBaseVersion } from '@/lib/retrieval/store'
import type { SearchHit } from '@/lib/retrieval/types'
import type { VerifiedCitation } from './citations'
import type { InterruptReason } from './control'

/** A message as a reply needs it, in the order of `seq`; events and notes are left out. */
export interface TranscriptMessage {
  seq: number
  author: 'visitor' | 'assistant' | 'agent' | 'system'
  authorName: string | null
  text: string
  /** Files that came along; of these the assistant learns the names. */
  attachments: readonly { name: string }[]
  status: 'sent' | 'streaming' | 'complete' | 'interrupted' | 'failed' | 'withdrawn'
  /** The assistant's: whether it answered; null where nobody can say. */
  answered: boolean | null
  /** The assistant's: why it was interrupted. */
  interruptedBy: InterruptReason | null
}

/** Who answers, and how. */
export interface Persona {
  name: string
  tone: AssistantTone
  instructions: string
  guardrails: string
  /** BCP 47 tags it answers in, the first where the visitor's is none of them; empty: the visitor's own. */
  languages: readonly string[]
  /** A model profile; null: the installation's. */
  model: string | null
}

/** All that one reply depends on. */
export interface Turn {
  workspaceId: string
  conversationId: string
  /** Null when an assistant is tried outside of any widget. */
  widgetId: string | null
  contactId: string
  assistant: Persona
  knowledgeBases: readonly KnowledgeBaseVersion[]
  rules: readonly IdentifiedRule[]
  firedRuleIds: ReadonlySet<string>
  /** BCP 47 tag of the visitor's interface. */
  locale: string
  page: { url?: string | undefined; title?: string | undefined } | null
  /** What rules may ask of the visitor; empty where none does. */
  attributes: Readonly<Record<string, string | number | boolean>>
  /** The newest ones, oldest first. */
  messages: readonly TranscriptMessage[]
}

/** The row that a reply is written into. */
export interface ReplyRow {
  messageId: string
  seq: number
  attempt: number
}

export interface RuleDecision {
  outcome: EscalationOutcome
  fired: readonly { id: string; name: string }[]
  locale: string
}

export type ReplyEndStatus = 'complete' | 'interrupted' | 'failed' | 'withdrawn'

export interface ReplyEnding {
  status: ReplyEndStatus
  text: string
  citations: readonly VerifiedCitation[]
  usage: ModelUsage | null
  costMicros: number | null
  timings: Record<string, number>
  trace: ReplyTrace
  /** The model handed over by its tool. */
  escalation: ModelEscalation | null
  /** What rules of stage `reply` decided. */
  decision: RuleDecision | null
}

/** Why a reply became what it is; stored with it and shown in the console. Plain JSON. */
export interface ReplyTrace {
  locale: string
  query: string
  passages: {
    passageId: string
    documentId: string
    title: string
    score: number
    relevance: number
  }[]
  rules: EscalationTrace[]
  model: { provider: string; model: string; stopReason?: string; error?: string }
  interruptedBy?: InterruptReason
  answered: boolean | null
  droppedCitations?: number
}

export interface ReplyStore {
  /** Null when the assistant is not in charge of the conversation. */
  load(ref: TurnRef): Promise<Turn | null>
  /** Makes the row, while the model is asked already. Null when the assistant is no longer in charge, or another reply runs. */
  begin(turn: Turn): Promise<ReplyRow | null>
  /** Saves the end, with what follows from it, in one step. False when the lease was lost: then nothing was saved. */
  finish(turn: Turn, row: ReplyRow, ending: ReplyEnding): Promise<boolean>
  /** Does what rules decided. `over` when the assistant is not in charge afterwards. */
  apply(turn: Turn, decision: RuleDecision): Promise<'continue' | 'over'>
}

/** What the visitor, and agents who watch, see of a reply that runs. */
export interface ReplyAnnouncer {
  start(turn: Turn, row: ReplyRow): void
  stage(
    turn: Turn,
    row: ReplyRow,
    stage: ReplyStage,
    sources?: { title: string; url?: string }[],
  ): void
  delta(turn: Turn, row: ReplyRow, offset: number, text: string): void
}

export interface ReplyPorts {
  store: ReplyStore
  announce: ReplyAnnouncer
  model: ModelPort
  search(
    knowledgeBases: readonly KnowledgeBaseVersion[],
    query: string,
    language: string,
  ): Promise<SearchHit[]>
  /** Micro-dollars. `model` is the assistant's own profile, null for the installation's. */
  costOf(usage: ModelUsage, model: string | null): number
  /** An opaque name for a contact, stable, that tells nothing of it. */
  opaqueId(contactId: string): string
  now(): Date
  onOutcome?(outcome: { status: ReplyEndStatus; errorCode?: string; firstTokenMs?: number }): void
}

export interface TurnRef {
  workspaceId: string
  conversationId: string
  /** When the visitor's message reached the server, on the clock of `performance.now()`. */
  receivedAt: number
  /** The conversation as it was saved a moment ago, so that it need not be read again. */
  loaded?: LoadedConversation
}

export interface LoadedConversation {
  conversation: {
    status: 'assistant' | 'queued' | 'open' | 'resolved'
    widgetId: string
    contactId: string
    /** BCP 47 tag of the visitor's interface. */
    locale: string | null
    page: { url?: string | undefined; title?: string | undefined } | null
    firedRuleIds: readonly string[]
  }
  /** The newest ones, oldest first. */
  messages: readonly TranscriptMessage[]
}
