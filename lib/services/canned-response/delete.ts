import { authorize } from '@/lib/auth/permissions'
import {
  deleteCannedResponse as deleteRow,
  lockCannedResponse,
} from '@/lib/db/queries/canned-response'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { cannedState } from './view'

export async function deleteCannedResponse(ctx: ServiceContext, id: string): Promise<void> {
  authorize(ctx, 'conversations:write')
  await ctx.deps.db.$transaction(async (tx) => {
    const before = await lockCannedResponse(tx, ctx.workspaceId, id)
    if (!before) throw notFound('Canned response')
    await deleteRow(tx, ctx.workspaceId, id)
    await recordChange(tx, ctx, {
      action: 'canned_response.deleted',
      id,
      name: `/${before.shortcut}`,
      before: cannedState(before),
      after: null,
    })
  })
}
