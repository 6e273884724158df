'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '@/components/providers/console-context'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { WidgetSightingView, WidgetView } from '@/lib/protocol/http-views'

export const widgetKeys = {
  all: ['widgets'] as const,
  one: (id: string) => ['widget', id] as const,
  sightings: (id: string) => ['widget-sightings', id] as const,
  assistants: ['widget-assistants'] as const,
}

interface Data<T> {
  data: T
}

/** How often the page asks anew whether a widget was seen, in milliseconds. */
const LOOK_EVERY = 5_000

export function useWidgets() {
  const api = useApi()
  return useQuery({
    queryKey: widgetKeys.all,
    queryFn: async ({ signal }) =>
      (await api<Data<WidgetView[]>>('/api/v1/widgets', { query: { limit: 100 }, signal })).data,
  })
}

export function useWidget(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: widgetKeys.one(id),
    queryFn: async ({ signal }) =>
      (await api<Data<WidgetView>>(`/api/v1/widgets/${encodeURIComponent(id)}`, { signal })).data,
  })
}

/** Assistants as visitors meet them. */
export function useAssistantNames() {
  const api = useApi()
  return useQuery({
    queryKey: widgetKeys.assistants,
    queryFn: async ({ signal }) => {
      const path = '/api/v1/assistants'
      const { data } = await api<Data<AssistantView[]>>(path, { query: { limit: 100 }, signal })
      return data.map(({ id, published: { name, avatar } }) => ({ id, name, avatar }))
    },
  })
}

export function useSightings(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: widgetKeys.sightings(id),
    queryFn: async ({ signal }) => {
      const path = `/api/v1/widgets/${encodeURIComponent(id)}/sightings`
      return (await api<Data<WidgetSightingView[]>>(path, { signal })).data
    },
    refetchInterval: LOOK_EVERY,
  })
}
