import type { Queryable } from '@/lib/db/client'
import { newId } from '@/lib/protocol/ids'
import type { MailStatus } from '@/lib/protocol/mails'

const row = {
  id: true,
  kind: true,
  to: true,
  subject: true,
  status: true,
  error: true,
  createdAt: true,
} as const

export interface NewMail {
  workspaceId: string | null
  kind: string
  to: string
  subject: string
  text: string
  status: MailStatus
  error: string | null
}

export async function insertMail(db: Queryable, mail: NewMail): Promise<void> {
  const sentAt = mail.status === 'sent' ? new Date() : null
  await db.mail.create({ data: { ...mail, id: newId('mail'), sentAt }, select: { id: true } })
}

/** Newest first, `take` at most, those older than the id `before`. */
export function listMails(
  db: Queryable,
  workspaceId: string,
  page: { before?: string | undefined; take: number },
) {
  return db.mail.findMany({
    where: { workspaceId, ...(page.before && { id: { lt: page.before } }) },
    orderBy: { id: 'desc' },
    take: page.take,
    select: row,
  })
}

export type MailListRow = Awaited<ReturnType<typeof listMails>>[number]

export function findMail(db: Queryable, workspaceId: string, id: string) {
  return db.mail.findFirst({ where: { id, workspaceId }, select: { ...row, text: true } })
}

/** Whether a mail of a kind went to an address lately, so that nobody can flood somebody else's mailbox. */
export async function wasMailedSince(
  db: Queryable,
  { kind, to, since }: { kind: string; to: string; since: Date },
): Promise<boolean> {
  return (await db.mail.count({ where: { kind, to, createdAt: { gt: since } } })) > 0
}
