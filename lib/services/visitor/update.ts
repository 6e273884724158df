import { ensureContact } from '@/lib/db/queries/contact'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import type { VisitorContext } from './context'

/** What the site or the visitor tells of itself. Unsigned: a verified identity's name and e-mail address stay. */
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
  await db.contact.updateMany({
    where,
    data: { ...(traits && { traits }), ...(locale && { locale }), lastSeenAt: new Date() },
  })
  if (name || email) {
    await db.contact.updateMany({
      where: { ...where, externalId: null },
      data: { ...(name && { name }), ...(email && { email }) },
    })
  }
}
