import { passages } from '@/lib/http/endpoints/knowledge'
import { route } from '@/lib/http/route'
import { listPassages } from '@/lib/services/document/list-passages'

export const GET = route(passages.list, async ({ ctx, params }) => ({
  data: await listPassages(ctx, params.id),
  nextCursor: null,
}))
