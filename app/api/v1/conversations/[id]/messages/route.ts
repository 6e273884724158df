import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { listMessages } from '@/lib/services/conversation/messages'
import { encodeCursor } from '@/lib/services/cursor'
import { sendAgentMessage } from '@/lib/services/message/send-agent-message'
import { numberPosition } from '@/lib/services/page'

/** Older messages by `cursor` or `beforeSeq`; what changed by `afterRev`. */
export const GET = route(conversations.messages, async ({ ctx, params, query }) => {
  const { limit, afterRev } = query
  const beforeSeq = query.beforeSeq ?? numberPosition(query.cursor)
  const { messages, more, rev } = await listMessages(ctx, params.id, { limit, afterRev, beforeSeq })
  const [oldest] = messages
  return {
    data: messages,
    nextCursor: more && oldest ? encodeCursor([oldest.seq]) : null,
    more,
    rev,
  }
})

export const POST = route(conversations.send, ({ ctx, params, body }) =>
  sendAgentMessage(ctx, params.id, body),
)
