import { IdentityError } from '@/lib/auth/identity'
import { isContactUsable } from '@/lib/db/queries/contact'
import type { VisitorPayload, VisitorResults } from '@/lib/protocol/visitor-socket'
import { ServiceError } from '@/lib/services/errors'
import { identifyContact } from '@/lib/services/visitor/identify'
import { rooms } from '../rooms'
import { sendSession, type VisitorCall } from './visitor-socket'

/** Binds the visitor to a signed identity, on every socket of theirs. */
export async function identify(
  { ctx, socket, namespace }: VisitorCall,
  { identity }: VisitorPayload<'visitor:identify'>,
): Promise<VisitorResults['visitor:identify']> {
  const before = ctx.actor.contactId
  try {
    await identifyContact(ctx, identity)
  } catch (error) {
    if (error instanceof IdentityError) throw new ServiceError('unauthorized', error.message)
    throw error
  }
  const { contactId, widgetId } = ctx.actor
  if (contactId !== before) {
    if (await isContactUsable(ctx.deps.db, ctx.workspaceId, before)) {
      // Another person at the same screen, or one who had not written yet: nothing of the former contact comes here any more.
      void socket.leave(rooms.contact(before))
      void socket.join(rooms.contact(contactId))
    } else await bindAll({ ctx, socket, namespace }, before)
  }
  const token = await ctx.deps.visitorTokens.issue({
    workspaceId: ctx.workspaceId,
    widgetId,
    contactId,
  })
  return { token, visitorId: contactId }
}

/** The anonymous visitor was merged into a known one, on all of their sockets. */
async function bindAll(
  { ctx, socket, namespace }: Pick<VisitorCall, 'ctx' | 'socket' | 'namespace'>,
  before: string,
): Promise<void> {
  const { contactId, widgetId } = ctx.actor
  for (const id of namespace.adapter.rooms.get(rooms.contact(before)) ?? []) {
    const other = namespace.sockets.get(id)
    if (!other || other.data.ctx.actor.widgetId !== widgetId) continue
    other.data.ctx.actor = { ...ctx.actor }
    // It stays in the old room too: a reply that runs was begun for the former contact.
    void other.join(rooms.contact(contactId))
    if (other.id !== socket.id) await sendSession(other, other.data.ctx)
  }
}
