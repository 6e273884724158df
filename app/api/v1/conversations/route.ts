import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { countConversations, listConversations } from '@/lib/services/conversation/list'

export const GET = route(conversations.list, async ({ ctx, query }) => {
  const [page, counts] = await Promise.all([
    listConversations(ctx, query),
    query.cursor ? undefined : countConversations(ctx),
  ])
  return { data: page.conversations, nextCursor: page.nextCursor, counts }
})
