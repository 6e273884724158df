import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { changeConversations } from '@/lib/services/conversation/bulk'

export const POST = route(conversations.bulk, ({ ctx, body }) => changeConversations(ctx, body))
