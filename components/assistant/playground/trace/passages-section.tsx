'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { MarkedText } from '@/components/knowledge/marked-text'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { Citation } from '@/lib/protocol/message'
import type { Trial } from '@/lib/protocol/trial'
import { Fold, TraceSection } from './trace-section'

interface PassagesSectionProps {
  trace: Trial['trace']
  citations: readonly Citation[]
}

/** What was found, best first: how well it fits and by which words, whether it was sent, and as which source it is cited. */
export function PassagesSection({ trace, citations }: PassagesSectionProps) {
  const t = useTranslations('playground.passages')
  const { passages, query, request } = trace
  const wasSearched = query !== ''
  return (
    <TraceSection title={t('title')} note={wasSearched && String(passages.length)}>
      <div className="flex flex-col gap-1 text-13">
        <p className="line-clamp-3 text-n10 [overflow-wrap:anywhere]">
          {wasSearched ? t('searched', { query }) : t('notSearched')}
        </p>
        {wasSearched && passages.length === 0 && <p className="text-n10">{t('none')}</p>}
        <ol>
          {passages.map((passage) => (
            <li key={passage.passageId}>
              <Passage
                passage={passage}
                isSent={request !== null}
                cited={citations.filter(({ passageId }) => passageId === passage.passageId)}
              />
            </li>
          ))}
        </ol>
      </div>
    </TraceSection>
  )
}

interface PassageProps {
  passage: Trial['trace']['passages'][number]
  isSent: boolean
  cited: readonly Citation[]
}

function Passage({ passage, isSent, cited }: PassageProps) {
  const t = useTranslations('playground.passages')
  const format = useFormatter()
  const { documentId, title, headings, text, score, relevance, terms, marks } = passage
  const numbers = cited.map(({ index }) => index).join(', ')
  return (
    <Fold
      title={
        <>
          {title}
          {headings.length > 0 && (
            <span className="font-normal text-n10"> › {headings.join(' › ')}</span>
          )}
        </>
      }
      note={
        <span className="flex items-center gap-1.5">
          {score.toFixed(1)}
          {numbers !== '' && <Badge tone="assistant">{t('cited', { numbers })}</Badge>}
        </span>
      }
    >
      <div className="flex flex-col gap-2 text-13">
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-12 text-n10 tabular-nums">
          <span>{t('score', { score: score.toFixed(2) })}</span>
          <span>{t('relevance', { percent: format.number(relevance, { style: 'percent' }) })}</span>
          <span>{t(isSent ? 'sent' : 'notSent')}</span>
        </p>
        {terms.length > 0 && (
          <p className="text-12 text-n11 [overflow-wrap:anywhere]">
            {t('words', { words: terms.join(' · ') })}
          </p>
        )}
        <p className="text-n11 [overflow-wrap:anywhere]">
          <MarkedText text={text} marks={marks} />
        </p>
        <Link
          href={`/knowledge/documents/${encodeURIComponent(documentId)}`}
          prefetch={false}
          className="self-start text-12 font-medium text-accent-text hover:underline"
        >
          {t('open')}
        </Link>
      </div>
    </Fold>
  )
}
