/**
 * What a reply needs from a model, whoever provides it. Adapters turn a `ModelRequest` into their wire format and
 * report back as `ModelEvent`s; nothing outside `lib/model` knows a provider's own types.
 */

export type ModelProvider = 'anthropic' | 'bedrock' | 'vertex' | 'offline'

/** A passage offered for citation. `blocks` are its smallest citable pieces (paragraphs), never empty, never blank. */
export interface ModelPassage {
  id: string
  title: string
  url: string | null
  headings: readonly string[]
  blocks: readonly string[]
}

/** One earlier turn. Turns alternate, start with the visitor, and hold no blank text. */
export interface ModelTurn {
  role: 'visitor' | 'assistant'
  text: string
}

export interface ModelRequest {
  /** Persona, policy and guardrails: the same for every turn of an assistant, so that it can be cached. */
  system: string
  history: readonly ModelTurn[]
  /** Best first; empty when nothing relevant was found. */
  passages: readonly ModelPassage[]
  /** What changes from turn to turn (date, page, locale), in words, placed before the question. */
  context: string
  question: string
  /** BCP 47 tag of the language to answer in. */
  locale: string
  /** Output limit in tokens. */
  maxTokens: number
  /** Opaque, stable per visitor; never a name or an address. */
  userId: string
  /** The model profile to answer with; absent, null or unknown: the one the adapter was made for. */
  model?: string | null
  /** Whether the model may hand over with the `escalate` tool. */
  mayEscalate: boolean
}

/** Tokens, as the provider counts them. `estimated` when the stream ended before the provider said. */
export interface ModelUsage {
  inputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  outputTokens: number
  estimated: boolean
}

/** A claim by the model that the words of a text block rest on blocks `startBlock` (inclusive) to `endBlock` (exclusive) of a passage. */
export interface ModelCitation {
  passageId: string
  citedText: string
  startBlock: number
  endBlock: number
}

export interface ModelEscalation {
  reason: string
  summary: string
  urgency: 'low' | 'normal' | 'high'
}

/** Why a stream ended: `end` its own turn, `length` the token limit, `refusal`, or `escalate` (the tool was called). */
export type ModelStopReason = 'end' | 'length' | 'refusal' | 'escalate'

/**
 * In order: one `start`; then blocks, each `block` · `text`* and `citation`* in any order; at most one `escalate`;
 * last `end`. An iterator that finishes without `end` has failed; adapters throw `ModelError` instead.
 */
export type ModelEvent =
  | { type: 'start'; inputTokens: number; cacheReadTokens: number; cacheWriteTokens: number }
  | { type: 'block' }
  | { type: 'text'; text: string }
  | { type: 'citation'; citation: ModelCitation }
  | { type: 'escalate'; escalation: ModelEscalation }
  | { type: 'end'; stopReason: ModelStopReason; usage: ModelUsage }

export type ModelErrorCode =
  | 'rate_limited'
  | 'overloaded'
  | 'timeout'
  | 'stalled'
  | 'connection'
  | 'invalid_request'
  | 'unauthorized'
  | 'spend_limit'
  | 'aborted'
  | 'unknown'

/** Every failure of a model call. `retryable` says whether the same call may succeed soon. */
export class ModelError extends Error {
  readonly code: ModelErrorCode
  readonly retryable: boolean
  readonly status: number | undefined
  /** Usage known so far, when the stream had begun. */
  readonly usage: ModelUsage | undefined

  constructor(
    code: ModelErrorCode,
    message: string,
    options: { retryable?: boolean; status?: number; usage?: ModelUsage; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'ModelError'
    this.code = code
    this.retryable = options.retryable ?? false
    this.status = options.status
    this.usage = options.usage
  }
}

export interface ModelPort {
  readonly provider: ModelProvider
  /** The provider's id of the model that answers, or `offline`. */
  readonly model: string
  /** Streams one answer. Aborting `signal` ends it with `ModelError('aborted')`, which carries estimated usage. */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>
}
