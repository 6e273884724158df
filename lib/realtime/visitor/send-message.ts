import { findMessageByClientId } from '@/lib/db/queries/message'
import type { VisitorPayload, VisitorResults } from '@/lib/protocol/visitor-socket'
import { isServiceError } from '@/lib/services/errors'
import { type SentMessage, sendVisitorMessage } from '@/lib/services/message/send-visitor-message'
import { toConversation, toMessage } from '@/lib/services/views'
import type { VisitorCall } from './visitor-socket'

type Input = VisitorPayload<'message:send'>

/** Sends under way in this process, by visitor and client id: calls at the same time share one. */
const underWay = new Map<string, Promise<SentMessage>>()

export async function sendMessage(
  call: VisitorCall,
  input: Input,
): Promise<VisitorResults['message:send']> {
  const key = `${call.ctx.actor.contactId}:${input.clientId}`
  const running = underWay.get(key)
  if (running) return view(call, await running)
  const sending = send(call, input).finally(() => underWay.delete(key))
  underWay.set(key, sending)
  return view(call, await sending)
}

async function send(call: VisitorCall, input: Input): Promise<SentMessage> {
  const { ctx, receivedAt } = call
  try {
    if (call.overLimit) throw call.overLimit
    await call.limits.message(ctx.actor.contactId, ctx.address)
  } catch (refusal) {
    // A repeated send is answered for ever, however many came since.
    if (isServiceError(refusal) && (await wasSent(call, input)))
      return sendVisitorMessage(ctx, input)
    throw refusal
  }
  const sent = await sendVisitorMessage(ctx, input)
  const { change } = sent
  if (change) {
    ctx.deps.metrics.messages.inc({ author: 'visitor' })
    call.afterAck(() => {
      ctx.deps.publish.conversationChanged(change.conversation, change.messages, {
        created: change.created,
      })
      const { conversation, history: messages } = change
      ctx.deps.replies.visitorSpoke({
        workspaceId: conversation.workspaceId,
        conversationId: conversation.id,
        receivedAt,
        ...(messages && { loaded: { conversation, messages } }),
      })
    })
  }
  return sent
}

async function wasSent({ ctx }: VisitorCall, { clientId }: Input): Promise<boolean> {
  const { deps, workspaceId, actor } = ctx
  return (await findMessageByClientId(deps.db, workspaceId, actor.contactId, clientId)) !== null
}

const view = ({ ctx }: VisitorCall, { conversation, message }: SentMessage) => ({
  conversation: toConversation(conversation),
  message: toMessage(message, ctx.deps.fileLinks),
})
