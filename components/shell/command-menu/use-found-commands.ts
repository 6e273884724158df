'use client'

import { useQuery } from '@tanstack/react-query'
import { FileText, MessageSquare } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Command } from '@/components/providers/commands-context'
import { useApi, useSession } from '@/components/providers/console-context'
import { useContactName } from '@/components/providers/use-contact-name'
import type { ConversationRow } from '@/lib/protocol/agent-message'
import type { SearchResult } from '@/lib/protocol/http'

const DELAY_MS = 200
const SHOWN = 5

type Found = Command & { group: string }

/** Conversations and articles that fit what is typed. */
export function useFoundCommands(query: string): { found: Found[]; searching: boolean } {
  const t = useTranslations('shell.commands')
  const router = useRouter()
  const api = useApi()
  const nameOf = useContactName()
  const { permissions } = useSession()
  const q = useSettled(query.trim())
  const wanted = q.length >= 2
  const conversations = useQuery({
    queryKey: ['command-conversations', q],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const given = { q, limit: SHOWN }
      return (
        await api<{ data: ConversationRow[] }>('/api/v1/conversations', { query: given, signal })
      ).data
    },
  })
  const articles = useQuery({
    queryKey: ['command-articles', q],
    enabled: wanted && permissions.includes('knowledge:read'),
    queryFn: async ({ signal }) => {
      const given = { q, limit: 10 }
      return (await api<{ data: SearchResult[] }>('/api/v1/search', { query: given, signal })).data
    },
  })
  const found: Found[] = [
    ...(wanted ? (conversations.data ?? []) : []).map((row) => ({
      group: t('conversations'),
      id: `conversation:${row.id}`,
      label: `${nameOf(row.contact)} · ${row.subject || row.preview || '–'}`,
      icon: MessageSquare,
      run: () => router.push(`/inbox?c=${encodeURIComponent(row.id)}`),
    })),
    ...(wanted ? byDocument(articles.data ?? []) : []).map(({ documentId, title }) => ({
      group: t('articles'),
      id: `article:${documentId}`,
      label: title,
      icon: FileText,
      run: () => router.push(`/knowledge/documents/${encodeURIComponent(documentId)}`),
    })),
  ]
  const pending = q !== query.trim() || conversations.isFetching || articles.isFetching
  return { found, searching: wanted ? pending : query.trim().length >= 2 }
}

/** Each article once, by its best passage. */
function byDocument(results: readonly SearchResult[]): SearchResult[] {
  const seen = new Set<string>()
  return results
    .filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId))
    .slice(0, SHOWN)
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DELAY_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
