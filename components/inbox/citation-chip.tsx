'use client'

import { useTranslations } from 'next-intl'
import { Popover } from '@/components/ui/popover'
import type { Citation } from '@/lib/protocol/message'
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
          className="mx-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-[5px] bg-assistant-line px-1 align-[0.1em] text-[11px] leading-none font-semibold text-assistant-text transition-colors duration-120 hover:bg-assistant hover:text-n1 data-popup-open:bg-assistant data-popup-open:text-n1"
        >
          {index}
        </button>
      }
    >
      <CitedPassage messageId={messageId} citation={citation} />
    </Popover>
  )
}
