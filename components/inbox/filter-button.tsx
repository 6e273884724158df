'use client'

import { ListFilter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { iconButtonClass } from '@/components/ui/icon-button'
import { useLazyPopup } from '@/components/ui/use-lazy-popup'
import { cx } from '@/lib/client/class-names'
import type { InboxLocation, useInboxLocation } from './use-inbox-location'

const load = () => import('./filter-popup')
const FilterPopup = lazy(load)

interface FilterButtonProps {
  location: InboxLocation
  go: ReturnType<typeof useInboxLocation>['go']
}

export function FilterButton({ location, go }: FilterButtonProps) {
  const t = useTranslations('inbox.filter')
  const { wanted, trigger, popup } = useLazyPopup(load, 'dialog')
  const active = Object.keys(location.filters).length > 0 || location.sort !== 'newest'
  return (
    <>
      <button
        type="button"
        {...trigger}
        aria-label={t('open')}
        title={t('open')}
        className={cx(iconButtonClass, 'relative')}
      >
        <ListFilter className="size-4" aria-hidden />
        {active && (
          <span className="absolute top-1 right-1 size-1.5 rounded-full bg-accent" aria-hidden />
        )}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <FilterPopup {...popup} location={location} go={go} />
        </Suspense>
      )}
    </>
  )
}
