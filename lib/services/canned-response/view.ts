import type { CannedResponseRow } from '@/lib/db/queries/canned-response'
import type { CannedResponseView } from '@/lib/protocol/canned-responses'
import { ServiceError } from '../errors'

export function toCannedResponse(row: CannedResponseRow): CannedResponseView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** What the audit log keeps of a canned response. */
export const cannedState = ({ shortcut, text }: CannedResponseRow) => ({ shortcut, text })

export const shortcutTaken = (shortcut: string) =>
  new ServiceError('conflict', `/${shortcut} is in use already`, {
    fields: { shortcut: [`/${shortcut} is in use already`] },
  })
