'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useSession } from '@/components/providers/console-context'

interface Answer<T> {
  data: T[]
  nextCursor: string | null
}

export interface PageList<T> {
  items: readonly T[]
  isLoading: boolean
  error: unknown
  retry: () => void
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
}

/** A list of the HTTP API, page after page. `keys` below `path` are read again when it changes. */
export function usePageList<T>(
  path: string,
  query: Record<string, string | undefined> = {},
  { enabled = true }: { enabled?: boolean } = {},
): PageList<T> {
  const api = useApi()
  const { workspace } = useSession()
  const list = useInfiniteQuery({
    queryKey: [path, workspace.id, query],
    queryFn: ({ pageParam, signal }) =>
      api<Answer<T>>(`/api/v1/${path}`, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled,
  })
  return {
    items: list.data?.pages.flatMap((page) => page.data) ?? [],
    isLoading: list.isPending,
    error: list.error,
    retry: () => void list.refetch(),
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
  }
}
