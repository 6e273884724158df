import { findAssistant } from '@/lib/db/queries/assistant'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'

/** A widget is answered by an assistant of its own workspace. Throws `invalid_input`. */
export async function checkWidgetAssistant(
  ctx: ServiceContext,
  assistantId: string,
): Promise<void> {
  if (await findAssistant(ctx.deps.db, ctx.workspaceId, assistantId)) return
  throw new ServiceError('invalid_input', 'The assistant does not exist', {
    fields: { assistantId: ['is not an assistant of this workspace'] },
  })
}
