'use client'

import { ExternalLink } from 'lucide-react'
import { Popover } from '@/components/ui/popover'
import { shortUrl } from '@/lib/client/event-words'
import { safeUrl } from '@/lib/client/safe-url'
import type { Citation } from '@/lib/protocol/message'

/** The number behind a claim; opens what it rests on. */
export function CitationChip({ citation }: { citation: Citation }) {
  const { index, title } = citation
  return (
    <Popover
      title={title}
      trigger={
        <button
          type="button"
          aria-label={`Source ${index}: ${title}`}
          className="mx-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-[5px] bg-assistant-line px-1 align-[0.1em] text-[11px] leading-none font-semibold text-assistant-text transition-colors duration-120 hover:bg-assistant hover:text-n1 data-popup-open:bg-assistant data-popup-open:text-n1"
        >
          {index}
        </button>
      }
    >
      <CitationBody citation={citation} />
    </Popover>
  )
}

export function CitationBody({ citation }: { citation: Citation }) {
  const url = citation.url ? safeUrl(citation.url) : null
  return (
    <div className="mt-1.5 flex flex-col gap-2.5">
      <blockquote className="scroll-quiet max-h-60 overflow-y-auto whitespace-pre-line border-l-2 border-assistant-line pl-2.5 text-13 text-n11 [overflow-wrap:anywhere]">
        {citation.quote}
      </blockquote>
      {url && (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className="flex items-center gap-1.5 text-12 font-medium text-accent-text hover:underline"
        >
          <ExternalLink className="size-3.5 shrink-0" aria-hidden />
          <span className="truncate">{shortUrl(url)}</span>
        </a>
      )}
    </div>
  )
}
