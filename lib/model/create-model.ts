import { createAnthropicModel } from './anthropic'
import { createOfflineModel, type OfflineOptions } from './offline'
import type { ModelPort, ModelProvider } from './port'
import { findProfile, type ModelProfile, PROFILES } from './profiles'

export interface ModelConfig {
  provider: ModelProvider
  /** Needed by `anthropic`. */
  apiKey?: string | undefined
  baseUrl?: string | undefined
  /** The name of a model profile; `offline` has none and ignores it. */
  model: string
  /** What `offline` is made with. */
  offline?: OfflineOptions | undefined
}

/** The model that a configuration names. Throws an `Error` that says what to change when it cannot be had. */
export function createModel(config: ModelConfig): ModelPort {
  switch (config.provider) {
    case 'offline':
      return createOfflineModel(config.offline)
    case 'anthropic': {
      const profile = requireProfile(config.model)
      if (!config.apiKey) throw new Error('MODEL_PROVIDER anthropic needs ANTHROPIC_API_KEY')
      return createAnthropicModel({ apiKey: config.apiKey, baseUrl: config.baseUrl, profile })
    }
    case 'bedrock':
    case 'vertex':
      throw new Error(
        `MODEL_PROVIDER ${config.provider} is not available yet; it may be anthropic or offline`,
      )
  }
}

function requireProfile(name: string): ModelProfile {
  const profile = findProfile(name)
  if (!profile) throw new Error(`MODEL may be ${Object.keys(PROFILES).join(' or ')}, not ${name}`)
  return profile
}
