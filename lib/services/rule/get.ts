import { authorize } from '@/lib/auth/permissions'
import { findRule } from '@/lib/db/queries/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toRule } from './view'

export async function getRule(ctx: ServiceContext, id: string): Promise<RuleView> {
  authorize(ctx, 'rules:read')
  const row = await findRule(ctx.deps.db, ctx.workspaceId, id)
  if (!row) throw notFound('Rule')
  return toRule(row)
}
