'use client'

import { useTranslations } from 'next-intl'
import { Popover } from '@/components/ui/popover'
import type { Citation } from '@/lib/protocol/message'
import { citationChipClass } from './citation-chip-class'
import { CitedPassage } from './cited-passage'

interface CitationChipProps {
  messageId: string
  citation: Citation
}

/** The number behind a claim; opens what it rests on. */
export function CitationChip({ messageId, citation }: CitationChipProps) {
  const t = useTranslations('conversation.transcript')
  const { index, title } = citation
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
      <CitedPassage messageId={messageId} citation={citation} />
    </Popover>
  )
}
