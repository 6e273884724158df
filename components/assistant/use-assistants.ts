'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import { useWidgets } from '@/components/widgets/use-widgets'
import { allPages } from '@/lib/client/all-pages'
import type { AssistantView } from '@/lib/protocol/assistant'

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

/** Names of the widgets in which each assistant answers; undefined until that is known. */
export function useUses(): ((assistantId: string) => string[]) | undefined {
  const { data: widgets } = useWidgets()
  if (!widgets) return undefined
  return (assistantId) =>
    widgets.filter((widget) => widget.assistantId === assistantId).map(({ name }) => name)
}
