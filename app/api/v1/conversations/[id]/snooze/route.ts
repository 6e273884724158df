import { conversations } from '@/lib/http/endpoints/conversations'
import { route } from '@/lib/http/route'
import { snoozeConversation } from '@/lib/services/conversation/snooze'

export const POST = route(conversations.snooze, ({ ctx, params, body }) =>
  snoozeConversation(ctx, params.id, body),
)
