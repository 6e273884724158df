import { type Identity, verifyIdentity } from '@/lib/auth/identity'
import { isUniqueViolation } from '@/lib/db/errors'
import { ensureContact, mergeContacts } from '@/lib/db/queries/contact'
import { newId } from '@/lib/protocol/ids'
import type { VisitorContext } from './context'

/**
 * Binds the visitor to the contact that a signed identity names: the known one, which takes over the conversations of the
 * anonymous visitor, or else this visitor, known from now on. Changes `ctx.actor` and answers whether it did.
 * Throws `IdentityError`.
 */
export async function identifyContact(ctx: VisitorContext, jwt: string): Promise<boolean> {
  const identity = await verifyIdentity(jwt, ctx.deps.secrets.decrypt(ctx.widget.secret))
  const before = ctx.actor.contactId
  let after: string
  try {
    after = await bind(ctx, identity)
  } catch (error) {
    // Another tab made the contact known at the same moment: now it is there to be found.
    if (!isUniqueViolation(error)) throw error
    after = await bind(ctx, identity)
  }
  ctx.actor = { ...ctx.actor, contactId: after }
  return before !== after
}

async function bind(ctx: VisitorContext, identity: Identity): Promise<string> {
  const { db } = ctx.deps
  const { workspaceId } = ctx
  const current = ctx.actor.contactId
  const known = {
    ...(identity.name && { name: identity.name }),
    ...(identity.email && { email: identity.email }),
    ...(identity.traits && { traits: identity.traits }),
    lastSeenAt: new Date(),
  }
  return db.$transaction(async (tx) => {
    const owner = await tx.contact.findFirst({
      where: { workspaceId, externalId: identity.sub },
      select: { id: true },
    })
    const own = await tx.contact.findFirst({
      where: { id: current, workspaceId },
      select: { externalId: true },
    })
    if (owner) {
      await tx.contact.updateMany({ where: { id: owner.id, workspaceId }, data: known })
      // Somebody else's conversations are never handed over: only an anonymous visitor's.
      if (own && owner.id !== current && own.externalId === null) {
        await mergeContacts(tx, workspaceId, current, owner.id)
      }
      return owner.id
    }
    if (own && own.externalId !== null) {
      const made = await tx.contact.create({
        data: {
          id: newId('contact'),
          workspaceId,
          externalId: identity.sub,
          locale: ctx.locale,
          ...known,
        },
      })
      return made.id
    }
    await ensureContact(tx, { id: current, workspaceId, locale: ctx.locale })
    await tx.contact.updateMany({
      where: { id: current, workspaceId },
      data: { externalId: identity.sub, ...known },
    })
    return current
  })
}
