import { authorize } from '@/lib/auth/permissions'
import { listForExport } from '@/lib/db/queries/conversation-export'
import type { ConversationExportQuery } from '@/lib/protocol/http'
import { parseSearch } from '@/lib/protocol/search-text'
import type { ServiceContext } from '../context'
import { toAgentMessage, toConversationListRow } from '../views'
import { userOf } from './list'

/** Conversations read at a time. */
const BATCH = 50

/**
 * Conversations with their messages, one a line of JSON, oldest first, read as fast as they are taken. Withdrawn replies
 * were never seen by anybody and are left out.
 */
export function exportConversations(
  ctx: ServiceContext,
  { q, ...given }: ConversationExportQuery,
): ReadableStream<Uint8Array> {
  authorize(ctx, 'conversations:read')
  const filter = { ...given, userId: userOf(ctx) }
  const search = q?.trim() ? parseSearch(q) : undefined
  const encoder = new TextEncoder()
  let after: { createdAt: Date; id: string } | null = null
  return new ReadableStream({
    async pull(controller) {
      const found =
        search === null
          ? []
          : await listForExport(ctx.deps.db, ctx.workspaceId, filter, search, after, BATCH)
      const lines = found.map(({ conversation, messages }) =>
        JSON.stringify({
          conversation: toConversationListRow(conversation),
          messages: messages.map((row) => toAgentMessage(row, ctx.deps.fileLinks)),
        }),
      )
      if (lines.length > 0) controller.enqueue(encoder.encode(`${lines.join('\n')}\n`))
      const last = found.at(-1)?.conversation
      if (found.length < BATCH || !last) controller.close()
      else after = { createdAt: last.createdAt, id: last.id }
    },
  })
}
