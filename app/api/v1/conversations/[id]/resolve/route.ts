import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { resolveConversation } from '@/lib/services/conversation/resolve'

export const POST = route(conversations.resolve, ({ ctx, params }) =>
  resolveConversation(ctx, params.id),
)
