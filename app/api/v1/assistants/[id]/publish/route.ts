import { assistants } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { publishAssistant } from '@/lib/services/assistant/publish'

export const POST = route(assistants.publish, ({ ctx, params, body }) =>
  publishAssistant(ctx, params.id, body),
)
