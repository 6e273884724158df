import { search } from '@/lib/http/endpoints/knowledge'
import { route } from '@/lib/http/route'
import { searchKnowledge } from '@/lib/services/search/search'

export const GET = route(search.search, async ({ ctx, query }) => ({
  ...(await searchKnowledge(ctx, query)),
  nextCursor: null,
}))
