import { afterEach } from 'vitest'
import { createAnthropicModel } from '@/lib/model/anthropic'
import type { ModelLimits } from '@/lib/model/limits'
import type { ModelPort } from '@/lib/model/port'
import { PROFILES } from '@/lib/model/profiles'
import { type ModelServer, startModelServer } from '@/tests/support/model-server/start-model-server'

let running: ModelServer[] = []

afterEach(async () => {
  await Promise.all(running.map((server) => server.close()))
  running = []
})

/** A model that talks to a stand-in of its own, which is closed after the test. */
export async function startModel(
  limits: Partial<ModelLimits> = {},
  options: { apiKey?: string; maxBytes?: number } = {},
): Promise<{ server: ModelServer; model: ModelPort }> {
  const server = await startModelServer(options)
  running.push(server)
  const model = createAnthropicModel({
    apiKey: 'test-key',
    baseUrl: server.url,
    profile: PROFILES['claude-haiku-4-5'],
    limits,
  })
  return { server, model }
}
