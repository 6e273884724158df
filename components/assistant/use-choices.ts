'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import { allPages } from '@/lib/client/all-pages'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { ModelView } from '@/lib/protocol/assistant'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { assistantKeys } from './use-assistants'

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
