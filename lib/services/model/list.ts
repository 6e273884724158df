import { authorize } from '@/lib/auth/permissions'
import { type ModelProfile, PROFILES } from '@/lib/model/profiles'
import type { ModelView } from '@/lib/protocol/assistant'
import type { ServiceContext } from '../context'

/** Models that an assistant may name. Without a provider the offline model answers, whatever it names. */
export async function listModels(ctx: ServiceContext): Promise<ModelView[]> {
  authorize(ctx, 'settings:read')
  const { modelProvider, model } = ctx.deps.env
  return Object.values<ModelProfile>(PROFILES).map(
    ({ name, contextTokens, maxOutputTokens, cacheMinTokens, prices }) => ({
      name,
      contextTokens,
      maxOutputTokens,
      cacheMinTokens,
      prices,
      isDefault: modelProvider !== 'offline' && name === model,
    }),
  )
}
