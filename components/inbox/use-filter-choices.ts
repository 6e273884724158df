'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import { allRows, type PagedList } from '@/lib/client/conversation-list'
import { queryKeys } from '@/lib/client/query-keys'
import type { MemberView, WidgetView } from '@/lib/protocol/http-views'
import type { TagView } from '@/lib/protocol/tags'

const LIMIT = 100

function useAll<T>(path: string, enabled: boolean): readonly T[] | undefined {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['filter-choices', path],
    queryFn: ({ signal }) =>
      api<{ data: T[] }>(`/api/v1/${path}`, { query: { limit: LIMIT }, signal }),
    enabled,
  })
  return data?.data
}

/** Who and what a list can be narrowed down to; undefined while it is not known, or not wanted. */
export const useMembers = (wanted = true) => useAll<MemberView>('members', wanted)

/** Names of tags: the workspace's own, and whatever else the conversations at hand carry, as they may carry any. */
export function useTagNames(): readonly string[] {
  const known = useAll<TagView>('tags', true)
  const client = useQueryClient()
  const lists = client.getQueriesData<PagedList>({ queryKey: queryKeys.lists })
  const carried = lists.flatMap(([, list]) => allRows(list).flatMap(({ tags }) => tags))
  const names = new Set([...(known ?? []).map(({ name }) => name), ...carried])
  return [...names].sort((a, b) => a.localeCompare(b))
}

export const useWidgets = (wanted = true) => useAll<WidgetView>('widgets', wanted)
