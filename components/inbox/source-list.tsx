'use client'

import { Popover } from '@/components/ui/popover'
import type { Citation } from '@/lib/protocol/message'
import { CitationBody } from './citation-chip'

/** The sources of an answer, each once. */
export function SourceList({ citations }: { citations: readonly Citation[] }) {
  const seen = new Set<string>()
  const sources = [...citations]
    .sort((a, b) => a.index - b.index)
    .filter(({ passageId }) => !seen.has(passageId) && seen.add(passageId))
  return (
    <ul
      aria-label="Sources"
      className="mt-2 flex flex-col gap-px border-t border-assistant-line pt-1.5 text-12"
    >
      {sources.map((citation) => (
        <li key={citation.passageId} className="min-w-0">
          <Popover
            title={citation.title}
            trigger={
              <button
                type="button"
                className="-mx-1 flex max-w-full items-baseline gap-1.5 rounded-sm px-1 py-0.5 text-left text-n11 transition-colors duration-120 hover:text-n12 data-popup-open:text-n12"
              >
                <span className="font-semibold text-assistant-text tabular-nums">
                  {citation.index}
                </span>
                <span className="truncate">{citation.title}</span>
              </button>
            }
          >
            <CitationBody citation={citation} />
          </Popover>
        </li>
      ))}
    </ul>
  )
}
