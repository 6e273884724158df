import { authorize } from '@/lib/auth/permissions'
import { findSource } from '@/lib/db/queries/source'
import type { SourceView } from '@/lib/protocol/source'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toSource } from './view'

export async function getSource(ctx: ServiceContext, id: string): Promise<SourceView> {
  authorize(ctx, 'knowledge:read')
  const row = await findSource(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Source')
  return toSource(row)
}
