import { MODELS } from './refusals'
import { blocksOf, type MessagesBody } from './request-body'
import { tokensOf, type WireUsage } from './wire'

/** Counts a request's input as the API would: a marked prefix that is long enough is written once and read afterwards. */
export function createPromptCache() {
  const written = new Set<string>()
  return {
    count(body: MessagesBody): WireUsage {
      const all = tokensOf(JSON.stringify([body.tools, body.system, body.messages]))
      const prefix = JSON.stringify([body.model, body.tools, body.system])
      const marked = blocksOf(body.system).some((block) => block.cache_control != null)
      const size = tokensOf(prefix)
      const cached = marked && size >= (MODELS[body.model]?.cacheMin ?? 0) ? size : 0
      const hit = written.has(prefix)
      if (cached > 0) written.add(prefix)
      return {
        input_tokens: all - Math.min(cached, all - 1),
        cache_creation_input_tokens: hit ? 0 : cached,
        cache_read_input_tokens: hit ? cached : 0,
      }
    },
  }
}
