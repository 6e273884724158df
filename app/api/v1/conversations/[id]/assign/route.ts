import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { assignConversation } from '@/lib/services/conversation/assign'

export const POST = route(conversations.assign, ({ ctx, params, body }) =>
  assignConversation(ctx, params.id, body),
)
