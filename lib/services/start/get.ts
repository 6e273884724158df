import { authorize } from '@/lib/auth/permissions'
import { findFirstThings } from '@/lib/db/queries/start'
import { START_STEPS, type StartView } from '@/lib/protocol/start'
import { cutText } from '@/lib/protocol/text'
import type { ServiceContext } from '../context'
import { readMetadata } from '../workspace/metadata'

export async function getStart(ctx: ServiceContext): Promise<StartView> {
  authorize(ctx, 'settings:write')
  const { workspace, assistant, knowledgeBase, widget, conversation } = await findFirstThings(
    ctx.deps.db,
    ctx.workspaceId,
  )
  const { start } = readMetadata(workspace?.metadata)
  const seen = widget?.sightings[0]
  return {
    step: Math.min(Math.max(start?.step ?? START_STEPS, 1), START_STEPS),
    done: !start,
    assistant,
    knowledgeBase: knowledgeBase && {
      id: knowledgeBase.id,
      documents: knowledgeBase._count.documents,
    },
    widget: widget && {
      id: widget.id,
      key: widget.key,
      allowedOrigins: widget.allowedOrigins,
      version: widget.version,
    },
    lastSeen: seen ? { origin: seen.origin, at: seen.lastSeenAt.toISOString() } : null,
    conversation: conversation && {
      id: conversation.id,
      preview: cutText(conversation.messages[0]?.text ?? '', 300),
    },
  }
}
