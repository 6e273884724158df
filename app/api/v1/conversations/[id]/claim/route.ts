import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { claimConversation } from '@/lib/services/conversation/claim'

export const POST = route(conversations.claim, ({ ctx, params }) =>
  claimConversation(ctx, params.id),
)
