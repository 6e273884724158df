import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { changeForAgent } from './change'

const MOST_TAGS = 20

/** Adds one tag and leaves the others as they are, whoever changes those at the same time. */
export async function tagConversation(
  ctx: ServiceContext,
  id: string,
  name: string,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const tag = name.trim()
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`NOT ${tag}::text = ANY("tags") AND cardinality("tags") < ${MOST_TAGS}::int`,
      set: [Prisma.sql`"tags" = array_append("tags", ${tag}::text)`],
    },
    (current) =>
      current.tags.includes(tag)
        ? 'already'
        : new ServiceError('conflict', `A conversation has at most ${MOST_TAGS} tags`),
  )
  return toConversationListRow(conversation)
}

/** Takes one tag away and leaves the others as they are. */
export async function untagConversation(
  ctx: ServiceContext,
  id: string,
  name: string,
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  const tag = name.trim()
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`${tag}::text = ANY("tags")`,
      set: [Prisma.sql`"tags" = array_remove("tags", ${tag}::text)`],
    },
    () => 'already',
  )
  return toConversationListRow(conversation)
}
