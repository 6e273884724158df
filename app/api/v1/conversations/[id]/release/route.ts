import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { releaseConversation } from '@/lib/services/conversation/release'

export const POST = route(conversations.release, ({ ctx, params }) =>
  releaseConversation(ctx, params.id),
)
