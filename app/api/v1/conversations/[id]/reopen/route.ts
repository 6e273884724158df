import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { reopenConversation } from '@/lib/services/conversation/reopen'

export const POST = route(conversations.reopen, ({ ctx, params }) =>
  reopenConversation(ctx, params.id),
)
