import type {
  ContentBlockParam,
  MessageCreateParamsStreaming,
  SearchResultBlockParam,
} from '@anthropic-ai/sdk/resources/messages'
import { ESCALATE_TOOL } from './escalate-tool'
import { ModelError, type ModelPassage, type ModelRequest, type ModelTurn } from './port'
import type { ModelProfile } from './profiles'

/**
 * A request in the words of the Messages API: tools and system, which never change and end in the cache breakpoint; the
 * history as text; then the last turn with search results, context and question. What the API would refuse is left out
 * (blank texts, an answer before the first question) or joined (two turns of one side).
 * Throws `ModelError('invalid_request')` for a blank question.
 */
export function toMessageParams(
  profile: ModelProfile,
  request: ModelRequest,
): MessageCreateParamsStreaming {
  const system = wellFormed(request.system).trim()
  return {
    model: profile.ids.anthropic,
    max_tokens: Math.min(Math.max(1, Math.floor(request.maxTokens)), profile.maxOutputTokens),
    stream: true,
    tools: [ESCALATE_TOOL],
    // The tool stays in the prefix even when it may not be used: leaving it out would empty the cache.
    tool_choice: request.mayEscalate
      ? { type: 'auto', disable_parallel_tool_use: true }
      : { type: 'none' },
    ...(system !== '' && {
      system: [{ type: 'text', text: system, cache_control: { type: 'ephemeral' } }],
    }),
    messages: toMessages(request),
    // Thinking delays the first word and takes its tokens from the answer's.
    ...(profile.thinking === 'adaptive' && { thinking: { type: 'disabled' } }),
    ...(request.userId !== '' && { metadata: { user_id: request.userId } }),
  }
}

interface Message {
  role: 'user' | 'assistant'
  content: ContentBlockParam[]
}

function toMessages(request: ModelRequest): Message[] {
  const messages = joinTurns(request.history).map(
    ({ role, text }): Message => ({
      role: role === 'visitor' ? 'user' : 'assistant',
      content: [{ type: 'text', text }],
    }),
  )
  const last = lastTurn(request)
  const previous = messages.at(-1)
  if (previous?.role === 'user') previous.content.push(...last)
  else messages.push({ role: 'user', content: last })
  return messages
}

/** Turns without blank ones, starting with the visitor, neighbours of one side joined. */
function joinTurns(history: readonly ModelTurn[]): ModelTurn[] {
  const turns: ModelTurn[] = []
  for (const turn of history) {
    const text = wellFormed(turn.text).trim()
    if (text === '' || (turns.length === 0 && turn.role === 'assistant')) continue
    const previous = turns.at(-1)
    if (previous?.role === turn.role) previous.text += `\n\n${text}`
    else turns.push({ role: turn.role, text })
  }
  return turns
}

function lastTurn(request: ModelRequest): ContentBlockParam[] {
  const question = wellFormed(request.question).trim()
  if (question === '') throw new ModelError('invalid_request', 'The question is blank')
  const context = wellFormed(request.context).trim()
  return [
    ...request.passages.flatMap(toSearchResult),
    { type: 'text', text: context === '' ? question : `${context}\n\n${question}` },
  ]
}

/** Every block keeps its place, because citations count them; a blank one, which the API refuses, becomes a mark. */
function toSearchResult(passage: ModelPassage): SearchResultBlockParam[] {
  if (passage.blocks.length === 0) return []
  const path = [...new Set([passage.title, ...passage.headings])].filter((part) => part.trim())
  const content = passage.blocks.map((block) => ({
    type: 'text' as const,
    text: block.trim() === '' ? '…' : wellFormed(block),
  }))
  return [
    {
      type: 'search_result',
      source: passage.id,
      title: wellFormed(path.join(' › ')) || passage.id,
      content,
      citations: { enabled: true },
    },
  ]
}

/** Lone surrogates are no valid JSON text: one of them would have the whole request refused. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
