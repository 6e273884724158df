import { authorize } from '@/lib/auth/permissions'
import { lockWidget, updateWidget } from '@/lib/db/queries/widget'
import { recordChange } from '../audit/record'
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
  await db.$transaction(async (tx) => {
    const row = await lockWidget(tx, ctx.workspaceId, id)
    if (!row) throw notFound('Widget')
    await updateWidget(tx, ctx.workspaceId, id, { secret: secrets.encrypt(secret) })
    // The log names the field and hides its value; neither secret is handed to it.
    const change = { before: { secret: 'former' }, after: { secret: 'new' } }
    const { name } = row
    await recordChange(tx, ctx, { action: 'widget.secret_rotated', id, name, ...change })
  })
  config.invalidate(ctx.workspaceId)
  return { id, secret }
}
