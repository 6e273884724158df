'use client'

import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

export function ConversationSkeleton() {
  const t = useTranslations('conversation')
  return (
    <section aria-label={t('region')} className="flex min-w-0 flex-1 flex-col">
      <div role="status" className="appear-late flex min-h-0 flex-1 flex-col">
        <span className="sr-only">{t('loading')}</span>
        <div className="flex h-14 items-center gap-3 border-b border-n6 px-3">
          <Skeleton className="size-7 rounded-full" />
          <Skeleton className="h-3.5 w-32 rounded-sm" />
        </div>
        <div className="mx-auto flex w-full max-w-180 flex-1 flex-col justify-end gap-5 px-5 py-6">
          <Skeleton className="h-12 w-3/5 rounded-lg" />
          <Skeleton className="h-28 w-4/5 self-end rounded-lg" />
          <Skeleton className="h-9 w-2/5 rounded-lg" />
        </div>
        <div className="p-3">
          <Skeleton className="h-26 w-full rounded-md" />
        </div>
      </div>
    </section>
  )
}
