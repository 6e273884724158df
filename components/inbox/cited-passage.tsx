'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Citation } from '@/lib/protocol/message'
import { CitedText } from './cited-text'
import { useInbox } from './inbox-context'
import { SourceLink } from './source-link'

interface CitedPassageProps {
  messageId: string
  citation: Citation
}

/** The passage that a claim rests on. Until it is there, the quoted words alone. */
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
  return (
    <div className="mt-1.5 flex flex-col gap-2.5">
      <CitedText
        passage={data ?? { headings: [], text: quote, quote: { start: 0, end: quote.length } }}
      />
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
