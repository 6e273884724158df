'use client'

import { useTranslations } from 'next-intl'
import { citationChipClass } from '@/components/inbox/citation-chip-class'
import { CitedText } from '@/components/inbox/cited-text'
import { SourceLink } from '@/components/inbox/source-link'
import { Popover } from '@/components/ui/popover'
import { citedQuote } from '@/lib/client/playground/cited-quote'
import type { Citation } from '@/lib/protocol/message'
import type { Trial } from '@/lib/protocol/trial'

interface SourceChipProps {
  citation: Citation
  passages: Trial['trace']['passages']
}

/** The number behind a claim; opens the passage that it rests on. */
export function SourceChip({ citation, passages }: SourceChipProps) {
  const t = useTranslations('conversation.transcript')
  const { index, title, url } = citation
  return (
    <Popover
      title={title}
      trigger={
        <button
          type="button"
          aria-label={t('source', { index: String(index), title })}
          className={citationChipClass}
        >
          {index}
        </button>
      }
    >
      <div className="mt-1.5 flex flex-col gap-2.5">
        <CitedText passage={citedQuote(citation, passages)} />
        <SourceLink url={url} />
      </div>
    </Popover>
  )
}
