import { authorize } from '@/lib/auth/permissions'
import { insertCannedResponse, isShortcutTaken } from '@/lib/db/queries/canned-response'
import type { CannedResponseView, NewCannedResponse } from '@/lib/protocol/canned-responses'
import { newId } from '@/lib/protocol/ids'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { actorName } from '../conversation/actor'
import { cannedState, shortcutTaken, toCannedResponse } from './view'

/** Everybody who answers visitors may add one. */
export async function createCannedResponse(
  ctx: ServiceContext,
  { shortcut, text }: NewCannedResponse,
): Promise<CannedResponseView> {
  authorize(ctx, 'conversations:write')
  const { workspaceId } = ctx
  return ctx.deps.db.$transaction(async (tx) => {
    if (await isShortcutTaken(tx, workspaceId, shortcut)) throw shortcutTaken(shortcut)
    const fields = { id: newId('cannedResponse'), shortcut, text, updatedBy: actorName(ctx) }
    const row = await insertCannedResponse(tx, workspaceId, fields)
    await recordChange(tx, ctx, {
      action: 'canned_response.created',
      id: row.id,
      name: `/${shortcut}`,
      before: null,
      after: cannedState(row),
    })
    return toCannedResponse(row)
  })
}
