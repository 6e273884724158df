import { authorize } from '@/lib/auth/permissions'
import { eraseContactData, isErased, listConversationIds } from '@/lib/db/queries/contact-record'
import { findConversation } from '@/lib/db/queries/conversation'
import { listMessagesBefore } from '@/lib/db/queries/message'
import type { ContactView } from '@/lib/protocol/contacts'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { requireContact, toContact } from './view'

/** As many as an open conversation shows at first; the rest comes with the next sync. */
const TOLD = 50

/**
 * Deletes who a contact is and every word of its conversations, for good. Counts, times and states stay. The visitor is
 * cut off, and the tokens it holds are refused.
 */
export async function eraseContact(ctx: ServiceContext, id: string): Promise<ContactView> {
  authorize(ctx, 'contacts:erase')
  const { deps, workspaceId } = ctx
  const contact = await requireContact(ctx, id)
  if (isErased(contact)) return toContact(contact)
  const ids = await listConversationIds(deps.db, workspaceId, id)
  // An answer that still runs would write its words afterwards.
  for (const conversationId of ids) await deps.replies.interrupt(conversationId, 'resolved')
  const files = await deps.db.$transaction(async (tx) => {
    const erased = await eraseContactData(tx, workspaceId, id)
    // Not by name: the audit log must not keep what was erased.
    await recordChange(tx, ctx, {
      action: 'contact.erased',
      id,
      name: id,
      before: { conversations: ids.length },
      after: null,
    })
    return erased
  })
  deps.publish.visitorGone(id)
  await Promise.all(files.map((file) => deps.files.remove(file)))
  for (const conversationId of ids) await tell(ctx, conversationId)
  return toContact(await requireContact(ctx, id))
}

async function tell({ deps, workspaceId }: ServiceContext, conversationId: string): Promise<void> {
  const row = await findConversation(deps.db, { workspaceId }, conversationId)
  if (!row) return
  const scope = { workspaceId, conversationId, audience: 'agent' as const }
  const { messages } = await listMessagesBefore(deps.db, scope, TOLD)
  deps.publish.conversationChanged(row, messages, { silent: true })
}
