import { assistants } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { createAssistant } from '@/lib/services/assistant/create'
import { listAssistants } from '@/lib/services/assistant/list'

export const GET = route(assistants.list, ({ ctx, query }) => listAssistants(ctx, query))
export const POST = route(assistants.create, ({ ctx, body }) => createAssistant(ctx, body))
