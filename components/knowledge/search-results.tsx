'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { SearchAnswer } from '@/lib/client/knowledge-api'
import { SearchHit } from './search-hit'
import { SearchWords } from './search-words'

export function SearchResults({ answer: { data, why } }: { answer: SearchAnswer }) {
  const t = useTranslations('knowledge')
  const format = useFormatter()
  const percent = format.number(why.threshold, { style: 'percent' })
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <section aria-label={t('trySearch')} className="flex min-w-0 flex-col gap-4">
        <div role="status" className="flex flex-col gap-1">
          <p className="text-14 font-medium">
            {data.length > 0 ? t('found', { count: data.length }) : t('nothingFound')}
          </p>
          {data.length === 0 && (
            <p className="text-13 text-n11">
              {why.words.length === 0 && t('noWords')}
              {why.words.length > 0 &&
                (why.nearest.length > 0 ? t('threshold', { percent }) : t('nothingHolds'))}
            </p>
          )}
        </div>
        {data.length === 0 && why.nearest.length > 0 && (
          <h2 className="text-13 font-medium text-n10">{t('nearest')}</h2>
        )}
        <ol className="flex flex-col divide-y divide-n6 border-y border-n6">
          {(data.length > 0 ? data : why.nearest).map((hit) => (
            <SearchHit key={hit.passageId} hit={hit} threshold={why.threshold} />
          ))}
        </ol>
      </section>
      <SearchWords words={why.words} />
    </div>
  )
}
