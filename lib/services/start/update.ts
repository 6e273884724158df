import { authorize } from '@/lib/auth/permissions'
import { lockWorkspaceMetadata, saveWorkspaceMetadata } from '@/lib/db/queries/start'
import type { StartPatch, StartView } from '@/lib/protocol/start'
import type { ServiceContext } from '../context'
import { readMetadata } from '../workspace/metadata'
import { getStart } from './get'

/** Once ended it stays so, unless it is begun again with `done: false`. */
export async function updateStart(ctx: ServiceContext, patch: StartPatch): Promise<StartView> {
  authorize(ctx, 'settings:write')
  const { db } = ctx.deps
  await db.$transaction(async (tx) => {
    const { start, ...rest } = readMetadata(await lockWorkspaceMetadata(tx, ctx.workspaceId))
    const running = patch.done === undefined ? Boolean(start) : !patch.done
    const next = running && { start: { step: patch.step ?? start?.step ?? 1 } }
    await saveWorkspaceMetadata(tx, ctx.workspaceId, JSON.stringify({ ...rest, ...next }))
  })
  return getStart(ctx)
}
