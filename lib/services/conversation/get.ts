import { authorize } from '@/lib/auth/permissions'
import type { ConversationDetail, EscalationView } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { toConversationListRow } from '../views'
import { requireConversation } from './change'

/** A conversation with its contact and why it was handed over. */
export async function getConversation(
  ctx: ServiceContext,
  id: string,
): Promise<ConversationDetail> {
  authorize(ctx, 'conversations:read')
  const { db } = ctx.deps
  const row = await requireConversation(ctx, id)
  const [contact, escalations, widget] = await Promise.all([
    db.contact.findFirst({ where: { id: row.contactId, workspaceId: ctx.workspaceId } }),
    db.escalation.findMany({
      where: { conversationId: id, workspaceId: ctx.workspaceId },
      orderBy: { createdAt: 'asc' },
    }),
    db.widget.findFirst({
      where: { id: row.widgetId, workspaceId: ctx.workspaceId },
      select: { id: true, name: true, assistant: { select: { name: true } } },
    }),
  ])
  if (!contact || !widget) throw notFound('Conversation')
  return {
    ...toConversationListRow(row),
    contact: {
      id: contact.id,
      name: contact.name,
      email: contact.email,
      externalId: contact.externalId,
      traits: contact.traits as Record<string, unknown>,
      locale: contact.locale,
      createdAt: contact.createdAt.toISOString(),
    },
    page: row.page,
    widget: { id: widget.id, name: widget.name },
    assistantName: widget.assistant.name,
    escalations: escalations.map(
      (e): EscalationView => ({
        id: e.id,
        kind: e.kind as EscalationView['kind'],
        ruleId: e.ruleId,
        ruleName: e.ruleName,
        reason: e.reason,
        summary: e.summary,
        urgency: e.urgency,
        messageId: e.messageId,
        createdAt: e.createdAt.toISOString(),
      }),
    ),
    rating:
      row.ratingScore === null ? null : { score: row.ratingScore, comment: row.ratingComment },
  }
}
