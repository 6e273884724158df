'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { cx } from '@/lib/client/class-names'
import type { Citation } from '@/lib/protocol/message'
import { useInbox } from './inbox-context'
import { SourceLink } from './source-link'

/** Above the quoted words, when the passage opens at them. */
const ROOM_PX = 48

interface CitedPassageProps {
  messageId: string
  citation: Citation
}

/** The passage that a claim rests on, with the quoted words marked and in sight. Until it is there, those alone. */
export function CitedPassage({ messageId, citation }: CitedPassageProps) {
  const { index, quote, url } = citation
  const t = useTranslations('conversation.transcript')
  const common = useTranslations('common')
  const { api } = useInbox()
  const { data, isError, refetch } = useQuery({
    queryKey: ['passage', messageId, index],
    queryFn: ({ signal }) => api.passage(messageId, index, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const frame = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (data && frame.current && mark.current) {
      frame.current.scrollTop = mark.current.offsetTop - ROOM_PX
    }
  }, [data])

  const { text, quote: at } = data ?? { text: quote, quote: { start: 0, end: quote.length } }
  return (
    <div className="mt-1.5 flex flex-col gap-2.5">
      {data && data.headings.length > 0 && (
        <p className="text-12 text-n10 [overflow-wrap:anywhere]">{data.headings.join(' › ')}</p>
      )}
      <div
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-quiet relative max-h-60 overflow-y-auto rounded-sm text-13 focus-visible:-outline-offset-2"
      >
        <blockquote className="whitespace-pre-line border-l-2 border-assistant-line pl-2.5 text-n11 [overflow-wrap:anywhere]">
          {text.slice(0, at.start)}
          <mark
            ref={mark}
            className={cx(
              'rounded-[3px] text-n12',
              // To mark all of it would mark nothing.
              at.end - at.start < text.length ? 'bg-note/40' : 'bg-transparent',
            )}
          >
            {text.slice(at.start, at.end)}
          </mark>
          {text.slice(at.end)}
        </blockquote>
      </div>
      {isError && (
        <p role="alert" className="text-12 text-breach-text">
          {t('passageFailed')}{' '}
          <button
            type="button"
            onClick={() => void refetch()}
            className="font-medium underline underline-offset-2"
          >
            {common('tryAgain')}
          </button>
        </p>
      )}
      <SourceLink url={url} />
    </div>
  )
}
