import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { countConversations } from '@/lib/services/conversation/list'

export const GET = route(conversations.counts, ({ ctx }) => countConversations(ctx))
