'use client'

import { useQuery } from '@tanstack/react-query'
import { TextQuote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { DocumentView } from '@/lib/protocol/http-views'
import { RowsSkeleton } from './rows-skeleton'
import { useKnowledgeApi } from './use-knowledge-api'

/** The pieces that an article is searched and cited by. */
export default function PassagesTab({ document }: { document: DocumentView }) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const query = useQuery({
    queryKey: [...knowledgeKeys.passages(document.id), document.version],
    queryFn: () => api.passages(document.id),
  })
  if (query.isPending) return <RowsSkeleton label={t('loading')} tall />
  if (query.isError) {
    return (
      <ErrorState title={t('passagesError')} error={query.error} onRetry={() => query.refetch()} />
    )
  }
  if (query.data.length === 0) return <EmptyState icon={TextQuote}>{t('passagesEmpty')}</EmptyState>
  return (
    <div className="flex flex-col gap-3">
      <p className="text-13 text-n10">{t('passagesIntro')}</p>
      <ol className="divide-y divide-n6 border-y border-n6">
        {query.data.map(({ id, ordinal, headings, text }) => (
          <li key={id} className="flex flex-col gap-1.5 py-4">
            <p className="flex flex-wrap gap-x-3 text-12 text-n10">
              <span className="tabular-nums">
                {t('passageNumber', { number: String(ordinal + 1) })}
              </span>
              {headings.length > 0 && <span>{headings.join(' › ')}</span>}
            </p>
            <p className="max-w-prose whitespace-pre-line text-14 [overflow-wrap:anywhere]">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
