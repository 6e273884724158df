import { assistants } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { getAssistant } from '@/lib/services/assistant/get'
import { updateAssistant } from '@/lib/services/assistant/update'

export const GET = route(assistants.get, ({ ctx, params }) => getAssistant(ctx, params.id))
export const PATCH = route(assistants.update, ({ ctx, params, body }) =>
  updateAssistant(ctx, params.id, body),
)
