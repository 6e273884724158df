import { type Block, blocksOf, type MessagesBody } from './request-body'
import type { ErrorStatus } from './wire'

export interface Refusal {
  status: ErrorStatus
  message: string
}

/** Most tokens of output, by the models the stand-in knows. */
export const MODELS: Record<string, { maxOutput: number; cacheMin: number; prefill: boolean }> = {
  'claude-haiku-4-5': { maxOutput: 64_000, cacheMin: 4_096, prefill: true },
  'claude-haiku-4-5-20251001': { maxOutput: 64_000, cacheMin: 4_096, prefill: true },
  'claude-haiku-5-5': { maxOutput: 128_000, cacheMin: 512, prefill: false },
}

const FIELDS = new Set(
  `model max_tokens messages system tools tool_choice stream metadata thinking stop_sequences cache_control container
  diagnostics inference_geo output_config service_tier speed temperature top_p top_k`.split(/\s+/),
)
const SAMPLING = ['temperature', 'top_p', 'top_k']
const MAX_CACHE_CONTROLS = 4

/** Why the API would refuse this body, or null when it would take it. */
export function refusalOf(value: unknown): Refusal | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('Request body must be a JSON object')
  }
  const given: Record<string, unknown> = { ...value }
  for (const field of ['model', 'max_tokens', 'messages']) {
    if (given[field] === undefined || given[field] === null)
      return refuse(`${field}: Field required`)
  }
  for (const field of Object.keys(given)) {
    if (!FIELDS.has(field)) return refuse(`${field}: Extra inputs are not permitted`)
    if (SAMPLING.includes(field)) return refuse(`${field}: not supported by this API version`)
  }
  if (!Array.isArray(given.messages)) return refuse('messages: Input should be a valid list')
  const body = value as MessagesBody
  const model = MODELS[body.model]
  if (!model) return { status: 404, message: `model: ${body.model}` }
  return (
    refuseLimits(body, model.maxOutput) ??
    refuseTools(body) ??
    refuseMessages(body, model.prefill) ??
    refuseCitations(body) ??
    refuseCaching(body)
  )
}

function refuse(message: string): Refusal {
  return { status: 400, message }
}

function refuseLimits(body: MessagesBody, maxOutput: number): Refusal | null {
  if (!Number.isInteger(body.max_tokens) || body.max_tokens < 0)
    return refuse('max_tokens: must be a non-negative integer')
  if (body.max_tokens > maxOutput) return refuse(`max_tokens: ${body.max_tokens} > ${maxOutput}`)
  if ((body.metadata?.user_id ?? '').length > 256) return refuse('metadata.user_id: too long')
  if (blocksOf(body.system).some(isBlankText))
    return refuse('system: text content blocks must be non-empty')
  return null
}

function refuseTools(body: MessagesBody): Refusal | null {
  const names = (body.tools ?? []).map((tool) => tool.name)
  if (new Set(names).size !== names.length) return refuse('tools: Tool names must be unique.')
  if (names.some((name) => !/^[a-zA-Z0-9_-]{1,128}$/.test(name)))
    return refuse('tools: String should match pattern')
  if (body.tool_choice && names.length === 0)
    return refuse('tool_choice may only be specified while providing tools')
  return null
}

function refuseMessages(body: MessagesBody, prefill: boolean): Refusal | null {
  const { messages } = body
  if (messages.length === 0) return refuse('messages: at least one message is required')
  if (messages[0]?.role !== 'user') return refuse('messages: first message must use the user role')
  for (const [i, message] of messages.entries()) {
    if (message.role !== 'user' && message.role !== 'assistant')
      return refuse(`messages.${i}.role: Input should be user or assistant`)
    const blocks = blocksOf(message.content)
    if (blocks.length === 0) return refuse(`messages.${i}: content must be non-empty`)
    if (blocks.some(isBlankText))
      return refuse(`messages.${i}: text content blocks must contain non-whitespace text`)
    if (!hasResults(blocks, blocksOf(messages[i + 1]?.content)))
      return refuse(`messages.${i}: tool_use ids were found without tool_result blocks`)
  }
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return null
  if (!prefill) return refuse('messages: this model does not support assistant prefill')
  return /\s$/.test(blocksOf(last.content).at(-1)?.text ?? '')
    ? refuse('messages: final assistant content cannot end with trailing whitespace')
    : null
}

function hasResults(blocks: Block[], next: Block[]): boolean {
  const answered = new Set(next.map((block) => block.tool_use_id))
  return blocks.every((block) => block.type !== 'tool_use' || answered.has(block.id))
}

function refuseCitations(body: MessagesBody): Refusal | null {
  const results = body.messages
    .flatMap((message) => blocksOf(message.content))
    .filter((block) => block.type === 'search_result')
  for (const result of results) {
    if (typeof result.source !== 'string' || typeof result.title !== 'string')
      return refuse('search_result: source and title are required')
    const inner = Array.isArray(result.content) ? result.content : []
    if (inner.length === 0 || inner.some((block) => block.type !== 'text' || isBlankText(block)))
      return refuse('search_result: content must be non-empty text blocks')
  }
  const cited = results.filter((result) => result.citations?.enabled === true).length
  if (cited !== 0 && cited !== results.length)
    return refuse('citations must be enabled on all blocks or on none')
  return cited > 0 && body.output_config?.format
    ? refuse('citations cannot be used with a structured output format')
    : null
}

function refuseCaching(body: MessagesBody): Refusal | null {
  const marked = JSON.stringify(body).split('"cache_control":{').length - 1
  return marked > MAX_CACHE_CONTROLS
    ? refuse(`A maximum of 4 blocks with cache_control may be provided. Found ${marked}.`)
    : null
}

function isBlankText(block: Block): boolean {
  return block.type === 'text' && (block.text ?? '').trim() === ''
}
