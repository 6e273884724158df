import { models } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { listModels } from '@/lib/services/model/list'

export const GET = route(models.list, async ({ ctx }) => ({
  data: await listModels(ctx),
  nextCursor: null,
}))
