'use client'

import { useTranslations } from 'next-intl'
import type { RunningReply } from '@/lib/client/agent-transcript'

/** What the assistant is doing before its first word, then a quiet sign that it goes on. */
export function StageLine({
  running,
  hasText,
}: {
  running: RunningReply | null
  hasText: boolean
}) {
  const t = useTranslations('conversation.stage')
  if (hasText) {
    return (
      <span className="breathe mt-1.5 block h-1 w-5 rounded-full bg-assistant">
        <span className="sr-only">{t('goesOn')}</span>
      </span>
    )
  }
  return <p className="breathe text-13 text-assistant-text">{stageWords(running, t)}</p>
}

function stageWords(
  running: RunningReply | null,
  t: ReturnType<typeof useTranslations<'conversation.stage'>>,
): string {
  const count = running?.sources.length ?? 0
  switch (running?.stage) {
    case 'searching':
      return t('searching')
    case 'reading':
      return count > 0 ? t('readingSources', { count }) : t('reading')
    case 'writing':
      return t('writing')
    default:
      return t('starting')
  }
}
