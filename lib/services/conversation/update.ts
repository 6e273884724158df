import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toConversationListRow } from '../views'
import { changeForAgent } from './change'

interface Patch {
  priority?: 'low' | 'normal' | 'high' | 'urgent' | undefined
  tags?: string[] | undefined
  subject?: string | undefined
}

export async function updateConversation(
  ctx: ServiceContext,
  id: string,
  { priority, tags, subject }: Patch,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const set: Prisma.Sql[] = []
  if (priority) set.push(Prisma.sql`"priority" = ${priority}::"Priority"`)
  if (tags) set.push(Prisma.sql`"tags" = ${unique(tags)}::text[]`)
  if (subject) set.push(Prisma.sql`"subject" = ${subject}`)
  const { conversation } = await changeForAgent(ctx, id, { set }, () => notFound('Conversation'))
  return toConversationListRow(conversation)
}

const unique = (tags: readonly string[]) => [...new Set(tags.map((tag) => tag.trim()))]
