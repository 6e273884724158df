import { authorize } from '@/lib/auth/permissions'
import { findDocument } from '@/lib/db/queries/document'
import type { DocumentView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toDocument } from './view'

export async function getDocument(ctx: ServiceContext, id: string): Promise<DocumentView> {
  authorize(ctx, 'knowledge:read')
  const row = await findDocument(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Document')
  return toDocument(row)
}
