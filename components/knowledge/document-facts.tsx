'use client'

import { useTranslations } from 'next-intl'
import { TimeAgo } from '@/components/ui/time-ago'
import type { DocumentView } from '@/lib/protocol/http-views'

/** What is known of an article beside what it says. */
export function DocumentFacts({ document }: { document: DocumentView }) {
  const t = useTranslations('knowledge')
  const { source, timesCited, updatedBy, updatedAt } = document
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-n10 tabular-nums">
        <span>{t('citedTimes', { count: timesCited })}</span>
        <span>
          {updatedBy ? t('changedBy', { name: updatedBy }) : t('updated')}{' '}
          <TimeAgo iso={updatedAt} />
        </span>
      </p>
      {source && (
        <p className="rounded-sm bg-note-tint px-3 py-2 text-13 text-note-text [overflow-wrap:anywhere]">
          {t('importedFrom', { name: source.name })}
        </p>
      )}
    </div>
  )
}
