'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import { useWidgets } from '@/components/widgets/use-widgets'
import { allPages } from '@/lib/client/all-pages'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { AssistantVersionView, AssistantView, ModelView } from '@/lib/protocol/assistant'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'

export const assistantKeys = {
  all: ['assistants'] as const,
  one: (id: string) => ['assistant', id] as const,
  versions: (id: string) => ['assistant-versions', id] as const,
  models: ['models'] as const,
}

export const ASSISTANTS_PATH = '/api/v1/assistants'
export const assistantPath = (id: string) => `${ASSISTANTS_PATH}/${encodeURIComponent(id)}`

export function useAssistants() {
  const api = useApi()
  return useQuery({
    queryKey: assistantKeys.all,
    queryFn: ({ signal }) => allPages<AssistantView>(api, ASSISTANTS_PATH, { signal }),
  })
}

export function useAssistant(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: assistantKeys.one(id),
    queryFn: async ({ signal }) =>
      (await api<{ data: AssistantView }>(assistantPath(id), { signal })).data,
  })
}

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

export function useModels() {
  const api = useApi()
  return useQuery({
    queryKey: assistantKeys.models,
    queryFn: async ({ signal }) =>
      (await api<{ data: ModelView[] }>('/api/v1/models', { signal })).data,
  })
}

/** All that can be chosen. */
export function useKnowledgeBases() {
  const api = useApi()
  return useQuery({
    queryKey: [...knowledgeKeys.all, 'choices'],
    queryFn: ({ signal }) =>
      allPages<KnowledgeBaseView>(api, '/api/v1/knowledge-bases', { signal }),
  })
}

/** Names of the widgets in which each assistant answers; undefined until that is known. */
export function useUses(): ((assistantId: string) => string[]) | undefined {
  const { data: widgets } = useWidgets()
  if (!widgets) return undefined
  return (assistantId) =>
    widgets.filter((widget) => widget.assistantId === assistantId).map(({ name }) => name)
}
