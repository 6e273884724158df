import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { getConversation } from '@/lib/services/conversation/get'
import { updateConversation } from '@/lib/services/conversation/update'

export const GET = route(conversations.get, ({ ctx, params }) => getConversation(ctx, params.id))
export const PATCH = route(conversations.update, ({ ctx, params, body }) =>
  updateConversation(ctx, params.id, body),
)
