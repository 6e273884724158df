'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { DocumentRowView, WidgetView } from '@/lib/protocol/http-views'

/** As many questions as one looks at before one writes one's own. */
const OFFERED = 3

/** Questions to begin with: those that its widget offers in this language, else what its first articles are about. */
export function useFirstQuestions(
  { id, knowledgeBaseIds }: Pick<AssistantView, 'id' | 'knowledgeBaseIds'>,
  widgets: readonly WidgetView[] | undefined,
  locale: string,
): string[] {
  const api = useApi()
  const [baseId = ''] = knowledgeBaseIds
  const own = widgets?.filter(({ assistantId }) => assistantId === id)
  const offered = own?.map(({ suggestions }) => suggestions[locale] ?? []).find(hasAny) ?? []
  const { data: titles = [] } = useQuery({
    queryKey: ['first-questions', baseId],
    enabled: own !== undefined && offered.length === 0 && baseId !== '',
    queryFn: async ({ signal }) => {
      const path = `/api/v1/knowledge-bases/${encodeURIComponent(baseId)}/documents`
      const { data } = await api<{ data: DocumentRowView[] }>(path, {
        query: { limit: 20 },
        signal,
      })
      return data.filter(({ enabled }) => enabled).map(({ title }) => title)
    },
  })
  return (offered.length > 0 ? offered : titles).slice(0, OFFERED)
}

const hasAny = (list: readonly string[]) => list.length > 0
