'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { ExplainedResult } from '@/lib/protocol/document'
import { MarkedText } from './marked-text'

interface SearchHitProps {
  hit: ExplainedResult
  threshold: number
}

export function SearchHit({ hit, threshold }: SearchHitProps) {
  const t = useTranslations('knowledge')
  const format = useFormatter()
  const { title, headings, text, marks, relevance, terms } = hit
  const percent = format.number(relevance, { style: 'percent' })
  const passes = relevance >= threshold
  return (
    <li className="flex flex-col gap-2 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={`/knowledge/documents/${hit.documentId}`}
          className="min-w-0 text-14 font-medium hover:underline [overflow-wrap:anywhere]"
        >
          {title}
        </Link>
        {headings.length > 0 && (
          <span className="text-13 text-n10 [overflow-wrap:anywhere]">{headings.join(' › ')}</span>
        )}
      </div>
      <div className="flex items-center gap-3">
        <div
          aria-hidden
          className="relative h-1.5 w-32 shrink-0 overflow-hidden rounded-full bg-n5"
        >
          <span
            className={`block h-full origin-left ${passes ? 'bg-accent' : 'bg-waiting'}`}
            style={{ transform: `scaleX(${relevance})` }}
          />
          <span
            className="absolute inset-y-0 w-0.5 bg-n1"
            style={{ left: `${threshold * 100}%` }}
          />
        </div>
        <span className="text-12 text-n11 tabular-nums">{t('relevance', { percent })}</span>
      </div>
      <p className="text-14 text-n11 [overflow-wrap:anywhere]">
        <MarkedText text={text} marks={marks} />
      </p>
      {terms.length > 0 && (
        <p className="text-12 text-n10 [overflow-wrap:anywhere]">
          {t('matched')}: {terms.join(' · ')}
        </p>
      )}
    </li>
  )
}
