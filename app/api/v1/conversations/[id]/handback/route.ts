import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { handBackConversation } from '@/lib/services/conversation/handback'

export const POST = route(conversations.handback, ({ ctx, params }) =>
  handBackConversation(ctx, params.id),
)
