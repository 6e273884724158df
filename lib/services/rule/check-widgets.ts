import { countWidgets } from '@/lib/db/queries/widget'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'

/** A rule can only be limited to the workspace's own widgets. */
export async function checkRuleWidgets(
  ctx: ServiceContext,
  widgetIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(widgetIds)]
  if (ids.length === 0) return
  if ((await countWidgets(ctx.deps.db, ctx.workspaceId, ids)) === ids.length) return
  throw new ServiceError('invalid_input', 'A widget of the rule does not exist', {
    fields: { widgetIds: ['names a widget that does not exist'] },
  })
}
