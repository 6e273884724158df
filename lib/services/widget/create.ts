import { authorize } from '@/lib/auth/permissions'
import { insertWidget } from '@/lib/db/queries/widget'
import type { NewWidget } from '@/lib/protocol/http'
import type { WidgetView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { appearance as appearanceSchema } from '@/lib/protocol/widget'
import type { ServiceContext } from '../context'
import { checkWidgetAssistant } from './check-assistant'
import { makeWidgetKey, makeWidgetSecret } from './secret'
import { toWidget } from './view'

export async function createWidget(ctx: ServiceContext, input: NewWidget): Promise<WidgetView> {
  authorize(ctx, 'settings:write')
  await checkWidgetAssistant(ctx, input.assistantId)
  const { db, secrets, config } = ctx.deps
  const row = await insertWidget(db, ctx.workspaceId, {
    id: newId('widget'),
    key: makeWidgetKey(),
    secret: secrets.encrypt(makeWidgetSecret()),
    name: input.name,
    assistantId: input.assistantId,
    allowedOrigins: [...new Set(input.allowedOrigins)],
    appearance: input.appearance ?? appearanceSchema.parse({}),
    greeting: input.greeting ?? {},
    suggestions: input.suggestions ?? {},
  })
  // The key may have been asked for, and remembered as unknown.
  config.invalidate(ctx.workspaceId)
  return toWidget(row)
}
