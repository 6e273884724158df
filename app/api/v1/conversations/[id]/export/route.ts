import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { exportConversation } from '@/lib/services/conversation/export'

export const GET = route(conversations.export, async ({ ctx, params, query }) => {
  const { body, contentType, name } = await exportConversation(ctx, params.id, query.format)
  const headers = {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
  }
  return new Response(body, { headers })
})
