import type { Queryable } from '@/lib/db/client'

export interface NewAttachment {
  id: string
  /** Contact, user or API key. */
  uploaderId: string
  name: string
  type: string
  bytes: number
  /** Its name in the file store. */
  file: string
}

/** What a message keeps of a file that it carries. */
const shown = { id: true, name: true, type: true, bytes: true } as const

export async function insertAttachment(
  db: Queryable,
  workspaceId: string,
  attachment: NewAttachment,
): Promise<void> {
  await db.attachment.create({ data: { ...attachment, workspaceId } })
}

/** Those of the ids that this uploader has uploaded and not sent yet, in no order. */
export function findUnsentAttachments(
  db: Queryable,
  workspaceId: string,
  uploaderId: string,
  ids: readonly string[],
) {
  return db.attachment.findMany({
    where: { workspaceId, uploaderId, messageId: null, id: { in: [...ids] } },
    select: shown,
  })
}

export function findAttachment(db: Queryable, workspaceId: string, id: string) {
  return db.attachment.findFirst({
    where: { id, workspaceId },
    select: { ...shown, file: true, messageId: true, uploaderId: true },
  })
}

/** Forgets up to `take` files that were uploaded before then and never sent; answers with their names in the file store. */
export async function deleteUnsentAttachments(
  db: Queryable,
  workspaceId: string,
  before: Date,
  take: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ file: string }[]>`
    DELETE FROM "Attachment" WHERE "messageId" IS NULL AND "id" IN (
      SELECT "id" FROM "Attachment" WHERE "workspaceId" = ${workspaceId} AND "messageId" IS NULL
        AND "createdAt" < ${before}::timestamp LIMIT ${take}::int)
    RETURNING "file"`
  return rows.map(({ file }) => file)
}
