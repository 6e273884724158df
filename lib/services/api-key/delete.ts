import { authorize } from '@/lib/auth/permissions'
import { deleteApiKey as deleteRow } from '@/lib/db/queries/api-key'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

export async function deleteApiKey(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'api-keys:write')
  if (!(await deleteRow(ctx.deps.db, ctx.workspaceId, id))) throw notFound('API key')
}
