import { makeApiKey } from '@/lib/auth/api-key'
import { authorize } from '@/lib/auth/permissions'
import { insertApiKey } from '@/lib/db/queries/api-key'
import type { NewApiKey } from '@/lib/protocol/http'
import type { ApiKeyView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import type { ServiceContext } from '../context'
import { requireAgent } from '../conversation/actor'
import { toApiKey } from './view'

/** The answer is the only place where the key stands in full. */
export async function createApiKey(
  ctx: ServiceContext,
  { name, scopes }: NewApiKey,
): Promise<ApiKeyView & { key: string }> {
  authorize(ctx, 'api-keys:write')
  const { userId } = requireAgent(ctx)
  const { key, prefix, hash } = makeApiKey()
  const row = await insertApiKey(ctx.deps.db, ctx.workspaceId, {
    id: newId('apiKey'),
    name,
    prefix,
    hash,
    scopes: [...new Set(scopes)],
    createdById: userId,
  })
  return { ...toApiKey(row), key }
}
