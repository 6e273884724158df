import { authorize } from '@/lib/auth/permissions'
import { deleteApiKey as deleteRow } from '@/lib/db/queries/api-key'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { keyState } from './view'

export async function deleteApiKey(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'api-keys:write')
  await ctx.deps.db.$transaction(async (tx) => {
    const gone = await deleteRow(tx, ctx.workspaceId, id)
    if (!gone) throw notFound('API key')
    await recordChange(tx, ctx, {
      action: 'api_key.deleted',
      id,
      name: gone.name,
      before: keyState(gone),
      after: null,
    })
  })
}
