import { ServiceError } from '@/lib/services/errors'
import { toConversation } from '@/lib/services/views'
import { markRead } from '@/lib/services/visitor/mark-read'
import { openPassage } from '@/lib/services/visitor/open-passage'
import { rateConversation, rateMessage } from '@/lib/services/visitor/rate'
import { requestHuman } from '@/lib/services/visitor/request-human'
import {
  conversationHistory,
  listConversations,
  openConversation,
  requireOwnConversation,
  requireOwnMessage,
  syncConversation,
} from '@/lib/services/visitor/transcript'
import { updateVisitor } from '@/lib/services/visitor/update'
import { announceTyping } from './announce-typing'
import { identify } from './identify'
import { sendMessage } from './send-message'
import type { VisitorHandlers } from './visitor-socket'

const notBuilt = (): never => {
  throw new ServiceError('unavailable', 'This is not available')
}

/** Every event of the visitor's socket. */
export const visitorHandlers: VisitorHandlers = {
  'conversation:open': ({ ctx }, payload) => openConversation(ctx, payload),
  'conversation:sync': ({ ctx }, payload) => syncConversation(ctx, payload),
  'conversation:history': ({ ctx }, payload) => conversationHistory(ctx, payload),
  'conversation:list': ({ ctx }) => listConversations(ctx),
  'message:send': sendMessage,
  async 'human:request'({ ctx, limits }, payload) {
    await limits.message(ctx.actor.contactId, ctx.address)
    return { conversation: toConversation(await requestHuman(ctx, payload)) }
  },
  'handoff:answer': notBuilt,
  async 'reply:stop'({ ctx }, { messageId }) {
    const { message } = await requireOwnMessage(ctx, messageId)
    const running = ctx.deps.replies.running(message.conversationId)
    if (running?.messageId === messageId) {
      await ctx.deps.replies.interrupt(message.conversationId, 'visitor')
    }
    return {}
  },
  async 'message:rate'({ ctx }, payload) {
    await rateMessage(ctx, payload)
    return {}
  },
  async 'conversation:rate'({ ctx }, payload) {
    await rateConversation(ctx, payload)
    return {}
  },
  'passage:get': ({ ctx }, payload) => openPassage(ctx, payload),
  async 'visitor:update'({ ctx }, payload) {
    await updateVisitor(ctx, payload)
    return {}
  },
  'visitor:identify': identify,
  async 'visitor:typing'(call, payload) {
    await requireOwnConversation(call.ctx, payload.conversationId)
    announceTyping(call, payload)
    return {}
  },
  async 'visitor:read'({ ctx }, payload) {
    await markRead(ctx, payload)
    return {}
  },
  'prechat:submit': notBuilt,
  'transcript:mail': notBuilt,
}
