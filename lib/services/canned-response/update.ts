import { authorize } from '@/lib/auth/permissions'
import {
  isShortcutTaken,
  lockCannedResponse,
  updateCannedResponse as updateRow,
} from '@/lib/db/queries/canned-response'
import type { CannedResponsePatch, CannedResponseView } from '@/lib/protocol/canned-responses'
import { recordChange } from '../audit/record'
import { checkVersion } from '../check-version'
import type { ServiceContext } from '../context'
import { actorName } from '../conversation/actor'
import { notFound } from '../errors'
import { cannedState, shortcutTaken, toCannedResponse } from './view'

export async function updateCannedResponse(
  ctx: ServiceContext,
  id: string,
  { shortcut, text, version }: CannedResponsePatch,
): Promise<CannedResponseView> {
  authorize(ctx, 'conversations:write')
  const { workspaceId } = ctx
  return ctx.deps.db.$transaction(async (tx) => {
    const before = await lockCannedResponse(tx, workspaceId, id)
    if (!before) throw notFound('Canned response')
    checkVersion(before, version)
    const renamed = shortcut !== undefined && shortcut !== before.shortcut
    if (renamed && (await isShortcutTaken(tx, workspaceId, shortcut))) throw shortcutTaken(shortcut)
    const row = await updateRow(tx, workspaceId, id, { shortcut, text, updatedBy: actorName(ctx) })
    if (!row) throw notFound('Canned response')
    await recordChange(tx, ctx, {
      action: 'canned_response.updated',
      id,
      name: `/${row.shortcut}`,
      before: cannedState(before),
      after: cannedState(row),
    })
    return toCannedResponse(row)
  })
}
