import type { MessageDeltaUsage, Usage } from '@anthropic-ai/sdk/resources/messages'
import type { ModelUsage } from './port'

/** Characters to a token, for output that the provider has not counted (yet). */
const CHARS_PER_TOKEN = 4

type InputUsage = Pick<ModelUsage, 'inputTokens' | 'cacheReadTokens' | 'cacheWriteTokens'>

export interface UsageMeter {
  /** Takes the input tokens that open a stream, and returns them. Stand-ins and gateways leave some or all of them out. */
  begin(usage: Partial<Usage> | undefined): InputUsage
  /** Takes note of output as it streams. */
  addOutput(text: string): void
  /** Takes the provider's final count. */
  finish(usage: Partial<MessageDeltaUsage> | undefined): void
  /** In tokens: the provider's count once it came, before that the input's count and an estimate of the output. */
  current(): ModelUsage
}

export function createUsageMeter(): UsageMeter {
  let input: InputUsage = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }
  let outputChars = 0
  let outputTokens: number | null = null

  return {
    begin(usage) {
      input = {
        inputTokens: usage?.input_tokens ?? 0,
        cacheReadTokens: usage?.cache_read_input_tokens ?? 0,
        cacheWriteTokens: usage?.cache_creation_input_tokens ?? 0,
      }
      return input
    },
    addOutput(text) {
      outputChars += text.length
    },
    finish(usage) {
      input = {
        inputTokens: usage?.input_tokens ?? input.inputTokens,
        cacheReadTokens: usage?.cache_read_input_tokens ?? input.cacheReadTokens,
        cacheWriteTokens: usage?.cache_creation_input_tokens ?? input.cacheWriteTokens,
      }
      outputTokens = usage?.output_tokens ?? outputTokens
    },
    current: () => ({
      ...input,
      outputTokens: outputTokens ?? Math.ceil(outputChars / CHARS_PER_TOKEN),
      estimated: outputTokens === null,
    }),
  }
}
