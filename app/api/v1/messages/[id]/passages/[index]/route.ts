import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { openPassage } from '@/lib/services/message/open-passage'

export const GET = route(conversations.passage, ({ ctx, params }) =>
  openPassage(ctx, params.id, params.index),
)
