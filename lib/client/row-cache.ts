import type { QueryClient } from '@tanstack/react-query'
import type { ConversationDetail, ConversationRow } from '@/lib/protocol/agent-message'
import { type PagedList, patchList } from './conversation-list'
import type { ListFilter } from './list-filter'
import { queryKeys } from './query-keys'

/** Applies a conversation's news to every list and to its detail. */
export function applyRow(client: QueryClient, row: ConversationRow, userId: string): void {
  for (const [key, list] of client.getQueriesData<PagedList>({ queryKey: queryKeys.lists })) {
    // The key is ours: `queryKeys.list` alone makes such ones.
    const filter = key[1] as ListFilter | undefined
    if (!list || !filter) continue
    const next = patchList(list, filter, row, userId)
    if (next !== list) client.setQueryData(key, next)
  }
  client.setQueryData<ConversationDetail>(queryKeys.detail(row.id), (detail) => {
    if (!detail || detail.rev > row.rev) return detail
    const { waitingSince: _, snoozedUntil: __, ...rest } = detail
    return { ...rest, ...row, contact: { ...detail.contact, ...row.contact } }
  })
}

/** Asks again for whatever the socket may have missed. */
export function resyncInbox(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: queryKeys.lists })
  void client.invalidateQueries({ queryKey: queryKeys.counts })
  void client.invalidateQueries({ queryKey: queryKeys.details })
  void client.invalidateQueries({ queryKey: queryKeys.transcripts })
}
