'use client'

import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useSocket } from '@/components/providers/socket-provider'
import { useNotify } from '@/components/ui/toast'
import { knowledgeKeys, type Page } from '@/lib/client/knowledge-api'
import type { SourceView } from '@/lib/protocol/source'
import { useKnowledgeApi } from './use-knowledge-api'

type Cached = InfiniteData<Page<SourceView>, string | undefined>

/** The imports of a knowledge base, kept fresh by the socket. */
export function useSources(baseId: string) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const notify = useNotify()
  const { socket } = useSocket()
  const query = useInfiniteQuery({
    queryKey: knowledgeKeys.sources(baseId),
    queryFn: ({ pageParam }) => api.sources(baseId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

  useEffect(() => {
    const key = knowledgeKeys.sources(baseId)
    const refresh = () => void client.invalidateQueries({ queryKey: key })
    const refreshDocuments = () => {
      void client.invalidateQueries({ queryKey: knowledgeKeys.documents(baseId) })
      void client.invalidateQueries({ queryKey: knowledgeKeys.base(baseId) })
    }
    const update = ({ source }: { source: SourceView }) => {
      if (source.knowledgeBaseId !== baseId) return
      const known = client.getQueryData<Cached>(key)
      const before = known?.pages.flatMap(({ data }) => data).find(({ id }) => id === source.id)
      if (before) client.setQueryData<Cached>(key, (cached) => cached && replaced(cached, source))
      else refresh()
      const hasEnded = source.status === 'done' || source.status === 'failed'
      if (!hasEnded || before?.status === source.status) return
      refreshDocuments()
      const { name, documents: count } = source
      if (source.status === 'done') notify({ title: t('importDone', { name, count }) })
      else notify({ title: t('importFailed', { name }), tone: 'error' })
    }
    const gone = (source: { knowledgeBaseId: string }) => {
      if (source.knowledgeBaseId !== baseId) return
      refresh()
      refreshDocuments()
    }
    socket.on('source:update', update)
    socket.on('source:gone', gone)
    // Whatever was told while the link was down.
    socket.on('connect', refresh)
    return () => {
      socket.off('source:update', update)
      socket.off('source:gone', gone)
      socket.off('connect', refresh)
    }
  }, [baseId, client, notify, socket, t])

  return { query, all: query.data?.pages.flatMap(({ data }) => data) ?? [] }
}

const replaced = (cached: Cached, source: SourceView): Cached => ({
  ...cached,
  pages: cached.pages.map((page) => ({
    ...page,
    data: page.data.map((one) => (one.id === source.id ? source : one)),
  })),
})
