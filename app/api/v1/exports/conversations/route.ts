import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { exportConversations } from '@/lib/services/conversation/export-many'

export const GET = route(conversations.exportMany, async ({ ctx, query }) => {
  const headers = {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': 'attachment; filename="conversations.ndjson"',
  }
  return new Response(exportConversations(ctx, query), { headers })
})
