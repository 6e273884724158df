import type { MailListRow } from '@/lib/db/queries/mail'
import type { MailRowView, MailStatus } from '@/lib/protocol/mails'

export function toMailRow(row: MailListRow): MailRowView {
  return {
    id: row.id,
    kind: row.kind,
    to: row.to,
    subject: row.subject,
    status: row.status as MailStatus,
    error: row.error,
    createdAt: row.createdAt.toISOString(),
  }
}
