import { type ContactRecord, findContactRecord, isErased } from '@/lib/db/queries/contact-record'
import type { ContactView } from '@/lib/protocol/contacts'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'

/** A contact of the workspace. Throws `not_found`, also for one that was merged into another. */
export async function requireContact(ctx: ServiceContext, id: string): Promise<ContactRecord> {
  const found = await findContactRecord(ctx.deps.db, ctx.workspaceId, id)
  if (!found) throw notFound('Contact')
  return found
}

export function toContact(row: ContactRecord): ContactView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    externalId: row.externalId,
    locale: row.locale,
    traits: row.traits as ContactView['traits'],
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    erased: isErased(row),
    conversations: row.conversations.map((conversation) => ({
      ...conversation,
      createdAt: conversation.createdAt.toISOString(),
      updatedAt: conversation.updatedAt.toISOString(),
    })),
    conversationCount: row.conversationCount,
  }
}
