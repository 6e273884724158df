import { ensureContact, mergeTraits } from '@/lib/db/queries/contact'
import { MAX_TRAITS, type VisitorPayload } from '@/lib/protocol/visitor-socket'
import { ServiceError } from '../errors'
import type { VisitorContext } from './context'

/**
 * What the site or the visitor tells of itself; traits go beside the known ones. Unsigned: a verified identity's name and
 * e-mail address stay.
 */
export async function updateVisitor(
  ctx: VisitorContext,
  { page, traits, name, email, locale }: VisitorPayload<'visitor:update'>,
): Promise<void> {
  if (page) ctx.page = page
  if (locale) ctx.locale = locale
  if (!traits && !name && !email && !locale) return
  const { db } = ctx.deps
  const { workspaceId, actor } = ctx
  await ensureContact(db, { id: actor.contactId, workspaceId, locale: ctx.locale })
  const where = { id: actor.contactId, workspaceId }
  if (traits && !(await mergeTraits(db, workspaceId, actor.contactId, traits)))
    throw new ServiceError('invalid_input', `traits: at most ${MAX_TRAITS} traits`)
  await db.contact.updateMany({
    where,
    data: { ...(locale && { locale }), lastSeenAt: new Date() },
  })
  if (name || email) {
    await db.contact.updateMany({
      where: { ...where, externalId: null },
      data: { ...(name && { name }), ...(email && { email }) },
    })
  }
}
