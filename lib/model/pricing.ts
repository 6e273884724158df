import type { ModelUsage } from './port'
import type { ModelProfile } from './profiles'

/**
 * What a call cost, in micro-dollars: millionths of a US dollar, a non-negative integer (1,000,000 is one dollar).
 * Tokens times USD per million tokens is micro-dollars, so nothing but the last rounding is lost.
 */
export function costOf(profile: ModelProfile, usage: ModelUsage): number {
  const { input, output, cacheWrite, cacheRead } = profile.prices
  return Math.round(
    usage.inputTokens * input +
      usage.outputTokens * output +
      usage.cacheWriteTokens * cacheWrite +
      usage.cacheReadTokens * cacheRead,
  )
}
