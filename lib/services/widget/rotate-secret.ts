import { authorize } from '@/lib/auth/permissions'
import { updateWidget } from '@/lib/db/queries/widget'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { makeWidgetSecret } from './secret'

/** Identities signed with the former secret are refused from now on. The new one is shown this once. */
export async function rotateWidgetSecret(
  ctx: ServiceContext,
  id: string,
): Promise<{ id: string; secret: string }> {
  authorize(ctx, 'settings:write')
  const { db, secrets, config } = ctx.deps
  const secret = makeWidgetSecret()
  const found = await updateWidget(db, ctx.workspaceId, id, { secret: secrets.encrypt(secret) })
  if (!found) throw notFound('Widget')
  config.invalidate(ctx.workspaceId)
  return { id, secret }
}
