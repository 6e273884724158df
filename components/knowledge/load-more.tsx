'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

interface LoadMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

export function LoadMore({ query }: LoadMoreProps) {
  const t = useTranslations('common')
  if (!query.hasNextPage) return null
  return (
    <Button
      className="self-center"
      busy={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
    >
      {t('loadMore')}
    </Button>
  )
}
