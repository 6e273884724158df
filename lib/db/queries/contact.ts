import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { MAX_TRAITS, type Traits, traitsSchema } from '@/lib/protocol/visitor-socket'

export interface NewContact {
  id: string
  workspaceId: string
  locale: string | null
}

/** Makes the contact's row where it is not there yet: visitors who never write leave no trace. */
export async function ensureContact(db: Queryable, contact: NewContact): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Contact" ("id", "workspaceId", "locale", "lastSeenAt")
    VALUES (${contact.id}, ${contact.workspaceId}, ${contact.locale}, now())
    ON CONFLICT ("id") DO NOTHING`
}

/** Puts traits beside the known ones, in place of those of the same name. False, and nothing done, where they get too many. */
export async function mergeTraits(
  db: Queryable,
  workspaceId: string,
  id: string,
  traits: Traits,
): Promise<boolean> {
  const merged = Prisma.sql`"traits" || ${JSON.stringify(traits)}::jsonb`
  const count = await db.$executeRaw(Prisma.sql`
    UPDATE "Contact" SET "traits" = ${merged}
    WHERE "id" = ${id} AND "workspaceId" = ${workspaceId}
      AND (SELECT count(*) FROM jsonb_object_keys(${merged})) <= ${MAX_TRAITS}`)
  return count > 0
}

/** The contact that a token may still speak for: null when it was merged into another. Absent rows are new visitors. */
export async function isContactUsable(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const contact = await db.contact.findUnique({
    where: { id },
    select: { workspaceId: true, mergedIntoId: true },
  })
  return contact === null || (contact.workspaceId === workspaceId && contact.mergedIntoId === null)
}

/** Moves the conversations of an anonymous contact to a known one and retires the former. Run in a transaction. */
export async function mergeContacts(
  tx: Queryable,
  workspaceId: string,
  fromId: string,
  intoId: string,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Message" m SET "senderId" = ${intoId}
    WHERE m."workspaceId" = ${workspaceId} AND m."senderId" = ${fromId}
      AND NOT EXISTS (SELECT 1 FROM "Message" o WHERE o."senderId" = ${intoId} AND o."clientId" = m."clientId")`)
  await tx.attachment.updateMany({
    where: { workspaceId, uploaderId: fromId },
    data: { uploaderId: intoId },
  })
  await tx.conversation.updateMany({
    where: { workspaceId, contactId: fromId },
    data: { contactId: intoId },
  })
  await tx.contact.updateMany({
    where: { id: fromId, workspaceId },
    data: { mergedIntoId: intoId },
  })
}

/** What rules may ask of a contact: its traits, and `name` and `email` where they are known. */
export async function findContactAttributes(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<Record<string, string | number | boolean>> {
  const contact = await db.contact.findFirst({
    where: { id, workspaceId },
    select: { name: true, email: true, traits: true },
  })
  if (!contact) return {}
  const { name, email, traits } = contact
  return {
    ...parseTraits(traits),
    ...(name !== null && { name }),
    ...(email !== null && { email }),
  }
}

function parseTraits(traits: unknown): Record<string, string | number | boolean> {
  const parsed = traitsSchema.safeParse(traits)
  return parsed.success ? parsed.data : {}
}
