'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useNow } from '@/components/providers/use-now'
import { fullTime } from '@/lib/client/age'
import { timer } from '@/lib/client/format-time'

export function WaitingTimer({ since }: { since: string }) {
  const t = useTranslations('conversation')
  const locale = useLocale()
  const now = useNow(1000)
  return (
    <span
      className="whitespace-nowrap text-12 font-medium text-waiting-text tabular-nums"
      title={t('waitingSince', { time: fullTime(since, locale) })}
    >
      {t('waiting', { time: timer(since, now, locale) })}
    </span>
  )
}
