import { authorize } from '@/lib/auth/permissions'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { BulkChange, BulkOutcome } from '@/lib/protocol/inbox'
import type { ServiceContext } from '../context'
import { isServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { assignConversation } from './assign'
import { requireConversation } from './change'
import { handBackConversation } from './handback'
import { markViewed } from './mark-viewed'
import { reopenConversation } from './reopen'
import { resolveConversation } from './resolve'
import { snoozeConversation } from './snooze'
import { tagConversation, untagConversation } from './tag'
import { updateConversation } from './update'

/** The same change of many conversations, each by itself: what fails for one says so and stops no other. */
export async function changeConversations(
  ctx: ServiceContext,
  change: BulkChange,
): Promise<BulkOutcome[]> {
  authorize(ctx, 'conversations:write')
  const outcomes: BulkOutcome[] = []
  for (const id of new Set(change.ids)) {
    try {
      outcomes.push({ id, conversation: await changeOne(ctx, id, change) })
    } catch (error) {
      if (!isServiceError(error)) throw error
      outcomes.push({ id, error: { code: error.code, detail: error.message } })
    }
  }
  return outcomes
}

function changeOne(ctx: ServiceContext, id: string, change: BulkChange): Promise<ConversationRow> {
  switch (change.action) {
    case 'resolve':
      return resolveConversation(ctx, id)
    case 'reopen':
      return reopenConversation(ctx, id)
    case 'handback':
      return handBackConversation(ctx, id)
    case 'assign':
      return assignConversation(ctx, id, { agentId: change.agentId })
    case 'snooze':
      return snoozeConversation(ctx, id, { until: change.until })
    case 'tag':
      return tagConversation(ctx, id, change.tag)
    case 'untag':
      return untagConversation(ctx, id, change.tag)
    case 'priority':
      return updateConversation(ctx, id, { priority: change.priority })
    case 'markRead':
      return markRead(ctx, id)
  }
}

async function markRead(ctx: ServiceContext, id: string): Promise<ConversationRow> {
  await markViewed(ctx.deps, ctx.workspaceId, id)
  return toConversationListRow(await requireConversation(ctx, id))
}
