import { authorize } from '@/lib/auth/permissions'
import { findAssistant } from '@/lib/db/queries/assistant'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toAssistant } from './view'

export async function getAssistant(ctx: ServiceContext, id: string): Promise<AssistantView> {
  authorize(ctx, 'settings:read')
  const row = await findAssistant(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Assistant')
  return toAssistant(row)
}
