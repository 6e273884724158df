import { authorize } from '@/lib/auth/permissions'
import { listConversationIds } from '@/lib/db/queries/contact-record'
import type { ContactView } from '@/lib/protocol/contacts'
import type { ServiceContext } from '../context'
import { exportConversation } from '../conversation/export'
import { requireContact, toContact } from './view'

export interface ContactExport {
  exportedAt: string
  contact: Omit<ContactView, 'conversations'>
  /** Each as `GET conversations/:id/export` gives it. */
  conversations: unknown[]
}

/** All that is kept of a contact: identity, attributes, every conversation. */
export async function exportContact(ctx: ServiceContext, id: string): Promise<ContactExport> {
  authorize(ctx, 'conversations:read')
  const { conversations: _, ...contact } = toContact(await requireContact(ctx, id))
  const conversations: unknown[] = []
  for (const conversationId of await listConversationIds(ctx.deps.db, ctx.workspaceId, id)) {
    const { body } = await exportConversation(ctx, conversationId, 'json')
    conversations.push(JSON.parse(body))
  }
  return { exportedAt: new Date().toISOString(), contact, conversations }
}
