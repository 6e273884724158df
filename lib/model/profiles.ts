import type { ModelPort } from './port'

/** What the code must know about a model, as data: a newer model is one more entry. */

/** USD per million tokens; a price of 1 is therefore also one micro-dollar per token. */
export interface ModelPrices {
  input: number
  output: number
  /** Writing to the cache for five minutes. */
  cacheWrite: number
  cacheRead: number
}

export interface ModelProfile {
  name: string
  /** Each provider's own id of the model. */
  ids: { anthropic: string; bedrock: string; vertex: string }
  /** Tokens of input and output together. */
  contextTokens: number
  /** Most tokens of one answer. */
  maxOutputTokens: number
  /** Prefixes shorter than this many tokens are silently not cached. */
  cacheMinTokens: number
  /** `none`: does not think unless asked to. `adaptive`: thinks unless told not to. */
  thinking: 'none' | 'adaptive'
  prices: ModelPrices
}

export const PROFILES = {
  'claude-haiku-4-5': {
    name: 'claude-haiku-4-5',
    ids: {
      anthropic: 'claude-haiku-4-5',
      bedrock: 'anthropic.claude-haiku-4-5-20251001-v1:0',
      vertex: 'claude-haiku-4-5@20251001',
    },
    contextTokens: 200_000,
    maxOutputTokens: 64_000,
    cacheMinTokens: 4_096,
    thinking: 'none',
    prices: { input: 1, output: 5, cacheWrite: 1.25, cacheRead: 0.1 },
  },
  'claude-haiku-5-5': {
    name: 'claude-haiku-5-5',
    ids: {
      anthropic: 'claude-haiku-5-5',
      bedrock: 'anthropic.claude-haiku-5-5',
      vertex: 'claude-haiku-5-5',
    },
    contextTokens: 1_000_000,
    maxOutputTokens: 128_000,
    cacheMinTokens: 512,
    thinking: 'adaptive',
    // For prompts of up to 100,000 tokens; a support prompt stays far below.
    prices: { input: 0.1, output: 0.5, cacheWrite: 0.125, cacheRead: 0.01 },
  },
} as const satisfies Record<string, ModelProfile>

/** The profile called `name`, or undefined when there is none. */
export function findProfile(name: string): ModelProfile | undefined {
  return Object.entries<ModelProfile>(PROFILES).find(([known]) => known === name)?.[1]
}

/** The profile that answers where an assistant may name one and the installation has its own. */
export function answeringProfile(own: string, wanted: string | null): ModelProfile {
  return findProfile(wanted ?? own) ?? findProfile(own) ?? PROFILES['claude-haiku-4-5']
}

/** The provider's id of what answers when `wanted` (a profile's name) is asked for; null asks for the port's own. */
export function answeringModel(
  port: Pick<ModelPort, 'provider' | 'model'>,
  wanted: string | null,
): string {
  if (port.provider === 'offline' || wanted === null) return port.model
  return findProfile(wanted)?.ids[port.provider] ?? port.model
}
