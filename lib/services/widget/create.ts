import { authorize } from '@/lib/auth/permissions'
import { insertWidget } from '@/lib/db/queries/widget'
import type { WidgetView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { appearance as appearanceSchema } from '@/lib/protocol/widget'
import type { NewWidget } from '@/lib/protocol/widget-input'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { checkWidgetAssistant } from './check-assistant'
import { makeWidgetKey, makeWidgetSecret } from './secret'
import { auditedWidget, toWidget } from './view'

export async function createWidget(ctx: ServiceContext, input: NewWidget): Promise<WidgetView> {
  authorize(ctx, 'settings:write')
  await checkWidgetAssistant(ctx, input.assistantId)
  const { db, secrets, config } = ctx.deps
  const { id, name } = { id: newId('widget'), name: input.name }
  const made = await db.$transaction(async (tx) => {
    const row = await insertWidget(tx, ctx.workspaceId, {
      id,
      name,
      key: makeWidgetKey(),
      secret: secrets.encrypt(makeWidgetSecret()),
      assistantId: input.assistantId,
      allowedOrigins: [...new Set(input.allowedOrigins)],
      appearance: input.appearance ?? appearanceSchema.parse({}),
      greeting: input.greeting ?? {},
      suggestions: input.suggestions ?? {},
      texts: input.texts ?? {},
      businessHours: input.businessHours ?? null,
    })
    const after = auditedWidget(row)
    await recordChange(tx, ctx, { action: 'widget.created', id, name, before: null, after })
    return row
  })
  // The key may have been asked for, and remembered as unknown.
  config.invalidate(ctx.workspaceId)
  return toWidget(made)
}
