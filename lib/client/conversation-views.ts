import type { ConversationRow } from '@/lib/protocol/agent-message'

export const INBOX_VIEWS = ['mine', 'unassigned', 'all', 'assistant', 'resolved'] as const
export type InboxView = (typeof INBOX_VIEWS)[number]

export const VIEW_NAMES: Record<InboxView, string> = {
  mine: 'Mine',
  unassigned: 'Unassigned',
  all: 'All',
  assistant: 'Assistant',
  resolved: 'Resolved',
}

export function isInboxView(value: string | null | undefined): value is InboxView {
  return INBOX_VIEWS.some((view) => view === value)
}

/** Whether a view shows a conversation: the server's own conditions, for rows that arrive by socket. */
export function belongsTo(view: InboxView, row: ConversationRow, userId: string): boolean {
  switch (view) {
    case 'mine':
      return row.assignee?.id === userId && row.status !== 'resolved'
    case 'unassigned':
      return row.status === 'queued'
    case 'assistant':
      return row.status === 'assistant'
    case 'resolved':
      return row.status === 'resolved'
    case 'all':
      return true
  }
}
