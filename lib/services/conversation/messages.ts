import { authorize } from '@/lib/auth/permissions'
import { listMessagesBefore, listMessagesChangedSince } from '@/lib/db/queries/message'
import type { AgentMessage } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { withRunningText } from '../reply/running-text'
import { toAgentMessage } from '../views'
import { requireConversation } from './change'

interface Range {
  limit: number
  afterRev?: number | undefined
  beforeSeq?: number | undefined
}

/** What changed after `afterRev`, or the newest messages before `beforeSeq`; in the order of `seq`. */
export async function listMessages(
  ctx: ServiceContext,
  id: string,
  { limit, afterRev, beforeSeq }: Range,
): Promise<{ messages: AgentMessage[]; more: boolean; rev: number }> {
  authorize(ctx, 'conversations:read')
  const { rev } = await requireConversation(ctx, id)
  const scope = { workspaceId: ctx.workspaceId, conversationId: id, audience: 'agent' as const }
  const { messages, more } =
    afterRev === undefined
      ? await listMessagesBefore(ctx.deps.db, scope, limit, beforeSeq)
      : { messages: await listMessagesChangedSince(ctx.deps.db, scope, afterRev), more: false }
  const shown = await withRunningText(ctx, messages)
  return { messages: shown.map((row) => toAgentMessage(row, ctx.deps.fileLinks)), more, rev }
}
