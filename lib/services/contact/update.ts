import { authorize } from '@/lib/auth/permissions'
import { isErased, listConversationIds } from '@/lib/db/queries/contact-record'
import { findConversation } from '@/lib/db/queries/conversation'
import type { ContactPatch, ContactView } from '@/lib/protocol/contacts'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { requireContact, toContact } from './view'

/** How many of the contact's conversations are told anew at once; others show the change when they are next loaded. */
const TOLD = 20

export async function updateContact(
  ctx: ServiceContext,
  id: string,
  { name, email, traits }: ContactPatch,
): Promise<ContactView> {
  authorize(ctx, 'conversations:write')
  const { deps, workspaceId } = ctx
  const before = await requireContact(ctx, id)
  if (isErased(before)) throw new ServiceError('conflict', 'The contact was erased')
  await deps.db.contact.updateMany({
    // Who was erased meanwhile stays so.
    where: { id, workspaceId, mergedIntoId: null },
    data: {
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
      ...(traits && { traits }),
    },
  })
  const ids = await listConversationIds(deps.db, workspaceId, id)
  for (const conversationId of ids.slice(-TOLD)) {
    const row = await findConversation(deps.db, { workspaceId }, conversationId)
    if (row) deps.publish.conversationChanged(row, [])
  }
  return toContact(await requireContact(ctx, id))
}
