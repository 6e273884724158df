import { authorize } from '@/lib/auth/permissions'
import { Prisma } from '@/lib/db/generated/client'
import type { NewMessage } from '@/lib/db/queries/change-conversation'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toConversationListRow } from '../views'
import { actorName } from './actor'
import { changeForAgent } from './change'

/** Takes a conversation out of sight until a time, or until its visitor writes; null brings it back at once. It keeps its place. */
export async function snoozeConversation(
  ctx: ServiceContext,
  id: string,
  { until }: { until: Date | null },
): Promise<ConversationRow> {
  authorize(ctx, 'conversations:write')
  if (until && until.getTime() <= Date.now()) {
    const problem = 'must be in the future'
    throw new ServiceError('invalid_input', `until ${problem}`, { fields: { until: [problem] } })
  }
  const { conversation } = await changeForAgent(
    ctx,
    id,
    {
      guard: Prisma.sql`"status" <> 'resolved' AND "snoozedUntil" IS DISTINCT FROM ${until}::timestamp`,
      set: [Prisma.sql`"snoozedUntil" = ${until}::timestamp`],
      keepsPlace: true,
      messages: [until ? snoozed(actorName(ctx), until) : woken(actorName(ctx))],
    },
    (current) =>
      current.status === 'resolved' && until
        ? new ServiceError('conflict', 'The conversation is resolved: reopen it first')
        : 'already',
  )
  return toConversationListRow(conversation)
}

const snoozed = (name: string, until: Date): NewMessage => ({
  author: 'system',
  kind: 'event',
  text: '',
  event: { type: 'snoozed', name, until: until.toISOString() },
})

/** Without a name, its time has come. */
export const woken = (name?: string): NewMessage => ({
  author: 'system',
  kind: 'event',
  text: '',
  event: { type: 'woken', ...(name && { name }) },
})
