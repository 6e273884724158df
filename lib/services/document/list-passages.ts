import { authorize } from '@/lib/auth/permissions'
import { findDocument, findPassages } from '@/lib/db/queries/document'
import type { PassageView } from '@/lib/protocol/document'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** What a document is searched and cited by, in order. */
export async function listPassages(ctx: ServiceContext, id: string): Promise<PassageView[]> {
  authorize(ctx, 'knowledge:read')
  const { deps, workspaceId } = ctx
  if (!(await findDocument(deps.db, workspaceId, id))) throw notFound('Document')
  return findPassages(deps.db, workspaceId, id)
}
