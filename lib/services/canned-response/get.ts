import { authorize } from '@/lib/auth/permissions'
import { findCannedResponse } from '@/lib/db/queries/canned-response'
import type { CannedResponseView } from '@/lib/protocol/canned-responses'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toCannedResponse } from './view'

export async function getCannedResponse(
  ctx: ServiceContext,
  id: string,
): Promise<CannedResponseView> {
  authorize(ctx, 'conversations:read')
  const row = await findCannedResponse(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Canned response')
  return toCannedResponse(row)
}
