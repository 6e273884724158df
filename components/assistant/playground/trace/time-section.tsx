'use client'

import { useTranslations } from 'next-intl'
import { formatMs } from '@/lib/client/format-number'
import { type Span, timeSpans } from '@/lib/client/playground/timings'
import { TraceSection } from './trace-section'

const COLOURS: Record<Span['name'], string> = {
  queue: 'bg-n8',
  retrieval: 'bg-live',
  firstWord: 'bg-waiting',
  writing: 'bg-accent',
}

/** Where the time went, as a bar and in numbers. */
export function TimeSection({ timings }: { timings: Readonly<Record<string, number>> }) {
  const t = useTranslations('playground.time')
  const spans = timeSpans(timings)
  const sum = spans.reduce((total, { ms }) => total + ms, 0)
  const total = timings.totalMs
  if (spans.length === 0) {
    return (
      <TraceSection title={t('title')}>
        <p className="text-13 text-n10">{t('none')}</p>
      </TraceSection>
    )
  }
  return (
    <TraceSection
      title={t('title')}
      note={total !== undefined && `${t('total')} ${formatMs(total)}`}
    >
      <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-n4">
        {spans.map(({ name, ms }) => (
          <span
            key={name}
            className={COLOURS[name]}
            style={{ width: `${(ms / Math.max(sum, 1)) * 100}%` }}
          />
        ))}
      </div>
      <dl className="grid gap-x-6 gap-y-1 text-13 sm:grid-cols-2">
        {spans.map(({ name, ms }) => (
          <div key={name} className="flex items-center gap-2">
            <dt className="flex min-w-0 flex-1 items-center gap-2 text-n11">
              <span aria-hidden className={`size-2 shrink-0 rounded-full ${COLOURS[name]}`} />
              {t(name)}
            </dt>
            <dd className="tabular-nums">{formatMs(ms)}</dd>
          </div>
        ))}
      </dl>
    </TraceSection>
  )
}
