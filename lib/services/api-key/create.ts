import { makeApiKey } from '@/lib/auth/api-key'
import { authorize } from '@/lib/auth/permissions'
import { insertApiKey } from '@/lib/db/queries/api-key'
import type { NewApiKey } from '@/lib/protocol/http'
import type { ApiKeyView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { requireAgent } from '../conversation/actor'
import { keyState, toApiKey } from './view'

/** The answer is the only place where the key stands in full. */
export async function createApiKey(
  ctx: ServiceContext,
  { name, scopes }: NewApiKey,
): Promise<ApiKeyView & { key: string }> {
  authorize(ctx, 'api-keys:write')
  const { userId } = requireAgent(ctx)
  const { key, prefix, hash } = makeApiKey()
  const fields = { id: newId('apiKey'), name, prefix, hash, scopes: [...new Set(scopes)] }
  const row = await ctx.deps.db.$transaction(async (tx) => {
    const made = await insertApiKey(tx, ctx.workspaceId, { ...fields, createdById: userId })
    await recordChange(tx, ctx, {
      action: 'api_key.created',
      id: made.id,
      name,
      before: null,
      after: keyState(made),
    })
    return made
  })
  return { ...toApiKey(row), key }
}
