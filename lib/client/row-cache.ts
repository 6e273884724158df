import type { Query, QueryClient } from '@tanstack/react-query'
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

const LIVE = [queryKeys.lists, queryKeys.counts, queryKeys.details, queryKeys.transcripts]

/**
 * Asks again for whatever the socket may have missed. What is on its way for the first time may be older than the
 * connection: it arrives undisturbed, and is asked for once more.
 */
export async function resyncInbox(client: QueryClient): Promise<void> {
  const isFirst = ({ state }: Query) => state.data === undefined && state.fetchStatus === 'fetching'
  await client.refetchQueries({ predicate: isFirst }, { cancelRefetch: false })
  await Promise.all(LIVE.map((queryKey) => client.invalidateQueries({ queryKey })))
}
