import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

const SHOWN = 50

/** A contact as agents see it, with its newest conversations. Null for one that was merged into another. */
export async function findContactRecord(db: Queryable, workspaceId: string, id: string) {
  const contact = await db.contact.findFirst({ where: { id, workspaceId } })
  if (!contact || (contact.mergedIntoId !== null && contact.mergedIntoId !== id)) return null
  const where = { workspaceId, contactId: id }
  const [conversations, conversationCount] = await Promise.all([
    db.conversation.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: {
        id: true,
        status: true,
        subject: true,
        preview: true,
        createdAt: true,
        updatedAt: true,
      },
    }),
    db.conversation.count({ where }),
  ])
  return { ...contact, conversations, conversationCount }
}

export type ContactRecord = NonNullable<Awaited<ReturnType<typeof findContactRecord>>>

/** What was erased is merged into itself: its tokens are refused, as those of any contact that was merged. */
export const isErased = (contact: { id: string; mergedIntoId: string | null }) =>
  contact.mergedIntoId === contact.id

export async function listConversationIds(
  db: Queryable,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db.conversation.findMany({
    where: { workspaceId, contactId },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** What stands in place of erased words. */
export const ERASED_TEXT = '[erased]'

/**
 * Takes identity, words and files of a contact away and closes its conversations; how many there were, when, and how they
 * went stays. Answers with the names of the stored files, which are nobody's from then on. Run in a transaction.
 */
export async function eraseContactData(
  tx: Queryable,
  workspaceId: string,
  id: string,
): Promise<string[]> {
  const conversations = Prisma.sql`SELECT "id" FROM "Conversation"
    WHERE "workspaceId" = ${workspaceId} AND "contactId" = ${id}`
  const contact = await tx.contact.findFirst({ where: { id, workspaceId } })
  if (contact?.email) {
    await tx.mail.deleteMany({
      where: { workspaceId, to: { equals: contact.email, mode: 'insensitive' } },
    })
  }
  await tx.contact.updateMany({
    where: { workspaceId, OR: [{ id }, { mergedIntoId: id }] },
    data: { mergedIntoId: id, externalId: null, name: null, email: null, locale: null, traits: {} },
  })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Conversation" c SET "status" = 'resolved', "preview" = '', "subject" = NULL,
      "page" = NULL, "locale" = NULL, "ratingComment" = NULL, "queuedAt" = NULL, "waitingSince" = NULL,
      "snoozedUntil" = NULL, "agentUnread" = 0, "resolvedAt" = coalesce("resolvedAt", now()::timestamp),
      "rev" = "rev" + greatest(1, (SELECT count(*)::int FROM "Message" m WHERE m."conversationId" = c."id"))
    WHERE "workspaceId" = ${workspaceId} AND "contactId" = ${id}`)
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Message" m SET "rev" = ranked."rev", "citations" = '[]'::jsonb, "attachments" = '[]'::jsonb, "trace" = NULL,
      "ratingComment" = NULL,
      "text" = CASE WHEN m."kind" = 'event' OR m."status" = 'withdrawn' THEN '' ELSE ${ERASED_TEXT} END,
      "event" = CASE WHEN m."event" IS NULL THEN NULL ELSE m."event" - 'url' - 'email' END
    FROM (
      SELECT o."id", c."rev" + 1 - row_number() OVER (PARTITION BY c."id" ORDER BY o."seq" DESC)::int AS "rev"
      FROM "Message" o JOIN "Conversation" c ON c."id" = o."conversationId"
      WHERE c."workspaceId" = ${workspaceId} AND c."contactId" = ${id}) ranked
    WHERE m."id" = ranked."id"`)
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Escalation" SET "reason" = '', "summary" = NULL
    WHERE "workspaceId" = ${workspaceId} AND "conversationId" IN (${conversations})`)
  const files = await tx.$queryRaw<{ file: string }[]>(Prisma.sql`
    DELETE FROM "Attachment" WHERE "workspaceId" = ${workspaceId}
      AND ("uploaderId" = ${id} OR "conversationId" IN (${conversations}))
    RETURNING "file"`)
  return files.map(({ file }) => file)
}
