'use client'

import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/ui/error-state'
import { TimeAgo } from '@/components/ui/time-ago'
import { safeUrl } from '@/lib/client/safe-url'
import { useSightings } from './use-widgets'

/** On which sites the widget is in use; looks again every few seconds. */
export function Sightings({ id }: { id: string }) {
  const t = useTranslations('widgets')
  const { data: seen, error, refetch } = useSightings(id)
  if (error && !seen) {
    return <ErrorState title={t('seenFailed')} error={error} onRetry={() => void refetch()} />
  }
  if (!seen) return null
  if (seen.length === 0) {
    return (
      <p role="status" className="flex items-center gap-2 text-13 text-n10">
        <span aria-hidden className="size-2 shrink-0 rounded-full bg-waiting" />
        {t('seenWaiting')}
      </p>
    )
  }
  return (
    <ul className="divide-y divide-n6 rounded-sm border border-n6 text-13">
      {seen.map(({ origin, url, lastSeenAt }) => (
        <li key={origin} className="flex items-center gap-3 px-3 py-2">
          <span aria-hidden className="size-2 shrink-0 rounded-full bg-live" />
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium">{origin}</p>
            {url && (
              <a
                href={safeUrl(url) ?? undefined}
                target="_blank"
                rel="noreferrer"
                className="block truncate text-n10 hover:text-n12 hover:underline"
              >
                {url.slice(origin.length)}
              </a>
            )}
          </div>
          <TimeAgo iso={lastSeenAt} className="shrink-0 text-n10" />
        </li>
      ))}
    </ul>
  )
}
