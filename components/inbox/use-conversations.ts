'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allRows } from '@/lib/client/conversation-list'
import type { ListFilter } from '@/lib/client/list-filter'
import { queryKeys } from '@/lib/client/query-keys'
import { useInbox } from './inbox-context'

/** A list of the inbox, page by page. */
export function useConversations(filter: ListFilter) {
  const { api } = useInbox()
  const query = useInfiniteQuery({
    queryKey: queryKeys.list(filter),
    queryFn: ({ pageParam, signal }) => api.list(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // While somebody types a search, what was found last stays until the next answer.
    placeholderData: (found, query) =>
      query?.queryKey[1]?.view === filter.view ? found : undefined,
  })
  const rows = useMemo(() => allRows(query.data), [query.data])
  return { ...query, rows }
}
