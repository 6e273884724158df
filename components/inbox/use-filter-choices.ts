'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
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
export const useTags = (wanted = true) => useAll<TagView>('tags', wanted)
export const useWidgets = (wanted = true) => useAll<WidgetView>('widgets', wanted)
