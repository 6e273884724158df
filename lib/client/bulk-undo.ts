import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { BulkAction, BulkRequest } from './conversations-api'

/** What takes a change of conversations back to what they were `before`; empty where nothing does. */
export function undoOf(action: BulkAction, before: readonly ConversationRow[]): BulkRequest[] {
  const ids = before.map(({ id }) => id)
  const handback = only(
    before.filter(({ status }) => status === 'assistant'),
    (ids) => ({ action: 'handback', ids }),
  )
  switch (action.action) {
    case 'resolve':
      return [
        { action: 'reopen', ids },
        ...handback,
        ...groups(
          before.filter(isSnoozed),
          ({ snoozedUntil }) => snoozedUntil ?? null,
          (until) => ({
            action: 'snooze' as const,
            until,
          }),
        ),
      ]
    case 'reopen':
      return [{ action: 'resolve', ids }]
    case 'assign':
      return [
        ...handback,
        ...groups(
          before.filter(({ status }) => status !== 'assistant'),
          ({ assignee }) => assignee?.id ?? null,
          (agentId) => ({
            action: 'assign' as const,
            agentId,
          }),
        ),
      ]
    case 'snooze':
      return groups(
        before,
        ({ snoozedUntil }) => snoozedUntil ?? null,
        (until) => ({
          action: 'snooze' as const,
          until,
        }),
      )
    case 'tag':
      return only(
        before.filter(({ tags }) => !tags.includes(action.tag)),
        (ids) => ({
          action: 'untag',
          tag: action.tag,
          ids,
        }),
      )
    case 'untag':
      return only(
        before.filter(({ tags }) => tags.includes(action.tag)),
        (ids) => ({
          action: 'tag',
          tag: action.tag,
          ids,
        }),
      )
    case 'priority':
      return groups(
        before,
        ({ priority }) => priority,
        (priority) => ({
          action: 'priority' as const,
          priority,
        }),
      )
    case 'handback':
    case 'markRead':
      return []
  }
}

const isSnoozed = ({ snoozedUntil }: ConversationRow) => snoozedUntil !== undefined

function only(
  rows: readonly ConversationRow[],
  make: (ids: string[]) => BulkRequest,
): BulkRequest[] {
  return rows.length > 0 ? [make(rows.map(({ id }) => id))] : []
}

/** One request for each value that the conversations had. */
function groups<V, R extends object>(
  rows: readonly ConversationRow[],
  value: (row: ConversationRow) => V,
  make: (value: V) => R,
): (R & { ids: string[] })[] {
  const byValue = new Map<V, string[]>()
  for (const row of rows) byValue.set(value(row), [...(byValue.get(value(row)) ?? []), row.id])
  return [...byValue].map(([had, ids]) => ({ ...make(had), ids }))
}
