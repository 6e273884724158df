'use client'

import { useTranslations } from 'next-intl'
import { Popover } from '@/components/ui/popover'
import { groupSources } from '@/lib/client/source-groups'
import type { Citation } from '@/lib/protocol/message'
import { SourceQuotes } from './source-quotes'

/** The sources of an answer, each once. */
export function SourceList({ citations }: { citations: readonly Citation[] }) {
  const t = useTranslations('conversation.transcript')
  return (
    <ul
      aria-label={t('sources')}
      className="mt-2 flex flex-col gap-px border-t border-assistant-line pt-1.5 text-12"
    >
      {groupSources(citations).map(({ key, title, url, numbers, quotes }) => (
        <li key={key} className="min-w-0">
          <Popover
            title={title}
            trigger={
              <button
                type="button"
                className="-mx-1 flex max-w-full items-baseline gap-1.5 rounded-sm px-1 py-0.5 text-left text-n11 transition-colors duration-120 hover:text-n12 data-popup-open:text-n12"
              >
                <span className="font-semibold text-assistant-text tabular-nums">{numbers}</span>
                <span className="truncate">{title}</span>
              </button>
            }
          >
            <SourceQuotes quotes={quotes} url={url} />
          </Popover>
        </li>
      ))}
    </ul>
  )
}
