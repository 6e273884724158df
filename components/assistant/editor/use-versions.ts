'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import type { AssistantVersionView } from '@/lib/protocol/assistant'
import { assistantKeys, assistantPath } from '../use-assistants'

interface VersionPage {
  data: AssistantVersionView[]
  nextCursor: string | null
}

/** Newest first. */
export function useVersions(id: string) {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: assistantKeys.versions(id),
    queryFn: ({ pageParam, signal }) =>
      api<VersionPage>(`${assistantPath(id)}/versions`, {
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
