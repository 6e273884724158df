import { Prisma } from '@/lib/db/generated/client'
import type { ConversationChange, NewMessage } from '@/lib/db/queries/change-conversation'

/** Who or what asked for a person. `name` is the rule's. */
export type HandoffCause =
  | { by: 'visitor' }
  | { by: 'assistant'; reason: string; summary: string; urgency: string; messageId: string }
  | { by: 'rule'; ruleId: string; name: string; messageId?: string }

/** The parts of a change that put a conversation into the queue. Guard the change with `WITH_ASSISTANT`, or know that it is resolved. */
export function handOff(
  cause: HandoffCause,
): Required<Pick<ConversationChange, 'set' | 'messages' | 'escalations'>> {
  return {
    set: [
      Prisma.sql`"status" = 'queued'`,
      Prisma.sql`"assigneeId" = NULL`,
      Prisma.sql`"queuedAt" = now()::timestamp`,
      Prisma.sql`"waitingSince" = now()::timestamp`,
      Prisma.sql`"snoozedUntil" = NULL`,
      Prisma.sql`"resolvedAt" = NULL`,
      HANDED_OVER,
    ],
    messages: [handoffEvent(cause)],
    escalations: [escalationOf(cause)],
  }
}

/** Kept from the first time on, for the overview. */
export const HANDED_OVER = Prisma.sql`"handedOverAt" = coalesce("handedOverAt", now()::timestamp)`

export const WITH_ASSISTANT = Prisma.sql`"status" = 'assistant'`

function handoffEvent(cause: HandoffCause): NewMessage {
  return {
    author: 'system',
    kind: 'event',
    text: '',
    event: {
      type: 'handoff_requested',
      by: cause.by,
      ...(cause.by === 'rule' && { name: cause.name }),
    },
  }
}

function escalationOf(cause: HandoffCause) {
  switch (cause.by) {
    case 'visitor':
      return { kind: 'visitor' as const, reason: 'The visitor asked for a person.' }
    case 'assistant':
      return {
        kind: 'model' as const,
        reason: cause.reason,
        summary: cause.summary,
        urgency: cause.urgency,
        messageId: cause.messageId,
      }
    case 'rule':
      return {
        kind: 'rule' as const,
        ruleId: cause.ruleId,
        ruleName: cause.name,
        reason: `Rule “${cause.name}”`,
        ...(cause.messageId && { messageId: cause.messageId }),
      }
  }
}
