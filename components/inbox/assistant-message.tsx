'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Markdown } from '@/components/markdown/markdown'
import { AssistantAvatar } from '@/components/ui/avatar'
import type { RunningReply } from '@/lib/client/agent-transcript'
import { markCitations } from '@/lib/client/citation-marks'
import { cx } from '@/lib/client/class-names'
import type { AgentMessage } from '@/lib/protocol/agent-message'
import { CitationChip } from './citation-chip'
import { MessageTime } from './message-time'
import { ReplyFooter } from './reply-footer'
import { SourceList } from './source-list'
import { StageLine } from './stage-line'

const ReplyDetails = lazy(() => import('./reply-details'))

interface AssistantMessageProps {
  message: AgentMessage
  running: RunningReply | null
  name: string
  continues: boolean
}

/** An answer of the assistant: as it streams, then with its sources and, on demand, what it cost and rests on. */
export function AssistantMessage({ message, running, name, continues }: AssistantMessageProps) {
  const t = useTranslations('conversation.transcript')
  const [details, setDetails] = useState(false)
  const { id, citations, text } = message
  const marked = useMemo(() => markCitations(text, citations), [text, citations])
  const renderCite = useMemo(() => {
    const byIndex = new Map(citations.map((citation) => [citation.index, citation]))
    return (index: number) => {
      const citation = byIndex.get(index)
      return citation ? <CitationChip messageId={id} citation={citation} /> : null
    }
  }, [id, citations])
  const streaming = message.status === 'streaming'

  return (
    <article
      aria-label={t('byAssistant', { name })}
      aria-busy={streaming}
      className={cx('flex flex-row-reverse gap-2.5', continues ? 'pt-1.5' : 'pt-4')}
    >
      <span className="w-7 shrink-0">{!continues && <AssistantAvatar />}</span>
      <div className="flex min-w-0 max-w-[86%] flex-col items-end">
        {!continues && (
          <header className="flex max-w-full items-baseline gap-2 pb-1">
            <span className="truncate text-12 font-medium text-assistant-text" title={name}>
              {name}
            </span>
            <span className="shrink-0 text-12 text-n10">{t('assistant')}</span>
            <MessageTime iso={message.createdAt} />
          </header>
        )}
        <div className="min-w-0 max-w-full rounded-lg rounded-tr-sm border border-assistant-line bg-assistant-tint px-3 py-2 text-14">
          {text && <Markdown text={marked} renderCite={renderCite} />}
          {streaming && <StageLine running={running} hasText={text !== ''} />}
          {citations.length > 0 && <SourceList citations={citations} />}
        </div>
        {!streaming && (
          <ReplyFooter
            message={message}
            open={details}
            onToggle={() => setDetails((shown) => !shown)}
          />
        )}
        {details && (
          <Suspense fallback={null}>
            <ReplyDetails message={message} />
          </Suspense>
        )}
      </div>
    </article>
  )
}
