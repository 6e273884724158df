import { authorize } from '@/lib/auth/permissions'
import { lockWidget, updateWidget as updateRow, type WidgetFields } from '@/lib/db/queries/widget'
import type { WidgetView } from '@/lib/protocol/http-views'
import type { Appearance } from '@/lib/protocol/widget'
import type { WidgetPatch } from '@/lib/protocol/widget-input'
import { recordChange } from '../audit/record'
import { checkVersion } from '../check-version'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { checkWidgetAssistant } from './check-assistant'
import { auditedWidget, toWidget } from './view'

/** Throws `conflict` when the patch names a version and the widget has another by now. */
export async function updateWidget(
  ctx: ServiceContext,
  id: string,
  patch: WidgetPatch,
): Promise<WidgetView> {
  authorize(ctx, 'settings:write')
  if (patch.assistantId) await checkWidgetAssistant(ctx, patch.assistantId)
  const changed = await ctx.deps.db.$transaction(async (tx) => {
    const current = await lockWidget(tx, ctx.workspaceId, id)
    if (!current) throw notFound('Widget')
    checkVersion(current, patch.version)
    const before = auditedWidget(current)
    const row = await updateRow(tx, ctx.workspaceId, id, fieldsOf(patch, before.appearance))
    const after = auditedWidget(row)
    const { name } = row
    await recordChange(tx, ctx, { action: 'widget.updated', id, name, before, after })
    return row
  })
  ctx.deps.config.invalidate(ctx.workspaceId)
  return toWidget(changed)
}

function fieldsOf(patch: WidgetPatch, current: Appearance): Partial<WidgetFields> {
  const { version, allowedOrigins, appearance, businessHours, ...plain } = patch
  return {
    ...given(plain),
    ...(allowedOrigins && { allowedOrigins: [...new Set(allowedOrigins)] }),
    ...(appearance && { appearance: { ...current, ...given(appearance) } }),
    ...(businessHours !== undefined && { businessHours }),
  }
}

/** The fields that have a value. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> }
}
