import type { Queryable } from '@/lib/db/client'

/** Those of the names of stored files that something still refers to, whichever workspace's. */
export async function findKnownFiles(
  db: Queryable,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = { file: { in: [...names] } }
  const select = { file: true } as const
  const [attachments, sources] = await Promise.all([
    db.attachment.findMany({ where, select }),
    db.source.findMany({ where, select }),
  ])
  return new Set([...attachments, ...sources].flatMap(({ file }) => file ?? []))
}
