import { authorize } from '@/lib/auth/permissions'
import { updateWidget as updateRow, type WidgetFields } from '@/lib/db/queries/widget'
import type { WidgetPatch } from '@/lib/protocol/http'
import type { WidgetView } from '@/lib/protocol/http-views'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { checkWidgetAssistant } from './check-assistant'
import { getWidget } from './get'

export async function updateWidget(
  ctx: ServiceContext,
  id: string,
  patch: WidgetPatch,
): Promise<WidgetView> {
  authorize(ctx, 'settings:write')
  const asSystem: ServiceContext = { ...ctx, actor: { type: 'system' } }
  const current = await getWidget(asSystem, id)
  if (patch.assistantId) await checkWidgetAssistant(ctx, patch.assistantId)
  const change: Partial<WidgetFields> = {
    ...(patch.name && { name: patch.name }),
    ...(patch.assistantId && { assistantId: patch.assistantId }),
    ...(patch.allowedOrigins && { allowedOrigins: [...new Set(patch.allowedOrigins)] }),
    ...(patch.appearance && {
      appearance: {
        accent: patch.appearance.accent ?? current.appearance.accent,
        position: patch.appearance.position ?? current.appearance.position,
        colorScheme: patch.appearance.colorScheme ?? current.appearance.colorScheme,
      },
    }),
    ...(patch.greeting && { greeting: patch.greeting }),
    ...(patch.suggestions && { suggestions: patch.suggestions }),
  }
  const found = await updateRow(ctx.deps.db, ctx.workspaceId, id, change)
  if (!found) throw notFound('Widget')
  ctx.deps.config.invalidate(ctx.workspaceId)
  return getWidget(asSystem, id)
}
