import type { ConversationRow } from '@/lib/protocol/agent-message'

export const INBOX_VIEWS = [
  'mine',
  'unassigned',
  'all',
  'assistant',
  'snoozed',
  'resolved',
] as const
export type InboxView = (typeof INBOX_VIEWS)[number]

export function isInboxView(value: string | null | undefined): value is InboxView {
  return INBOX_VIEWS.some((view) => view === value)
}

/** Whether a view shows a conversation: the server's own conditions, for rows that arrive by socket. */
export function belongsTo(view: InboxView, row: ConversationRow, userId: string): boolean {
  switch (view) {
    case 'mine':
      return row.assignee?.id === userId && row.status !== 'resolved' && !isSnoozed(row)
    case 'unassigned':
      return row.status === 'queued' && !isSnoozed(row)
    case 'assistant':
      return row.status === 'assistant' && !isSnoozed(row)
    case 'snoozed':
      return isSnoozed(row)
    case 'resolved':
      return row.status === 'resolved'
    case 'all':
      return true
  }
}

/** The server ends a snooze that is over, and tells; whoever hears it late must not hide the conversation meanwhile. */
export const isSnoozed = ({ snoozedUntil }: Pick<ConversationRow, 'snoozedUntil'>) =>
  snoozedUntil !== undefined && Date.parse(snoozedUntil) > Date.now()
