import Anthropic from '@anthropic-ai/sdk'
import { createKeepAliveFetch } from './keep-alive-fetch'
import type { ModelLimits } from './limits'
import { withRetryPolicy } from './retry-policy'

const DEFAULT_BASE_URL = 'https://api.anthropic.com'

export interface AnthropicAccess {
  apiKey: string
  /** Where the Messages API is; the public one by default. */
  baseUrl?: string | undefined
}

let keepAliveFetch: typeof fetch | undefined
const clients = new Map<string, Anthropic>()

/** The process's one client for this access: models of one account share its connections. */
export function anthropicClient(access: AnthropicAccess, limits: ModelLimits): Anthropic {
  const baseURL = access.baseUrl || DEFAULT_BASE_URL
  const key = JSON.stringify([access.apiKey, baseURL, limits.connectMs, limits.retryAfterMs])
  const known = clients.get(key)
  if (known) return known

  keepAliveFetch ??= createKeepAliveFetch()
  const client = new Anthropic({
    apiKey: access.apiKey,
    baseURL,
    webhookKey: null,
    timeout: limits.connectMs,
    maxRetries: 1,
    fetch: withRetryPolicy(keepAliveFetch, limits.retryAfterMs),
    logLevel: 'off',
    openTelemetry: false,
  })
  clients.set(key, client)
  return client
}
