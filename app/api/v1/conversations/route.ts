import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { listConversations } from '@/lib/services/conversation/list'

export const GET = route(conversations.list, async ({ ctx, query }) => {
  const page = await listConversations(ctx, query)
  return { data: page.conversations, nextCursor: page.nextCursor }
})
