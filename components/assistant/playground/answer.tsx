'use client'

import { useMemo } from 'react'
import { SourceList } from '@/components/inbox/source-list'
import { StageLine } from '@/components/inbox/stage-line'
import { Markdown } from '@/components/markdown/markdown'
import { markCitations } from '@/lib/client/citation-marks'
import type { Turn } from '@/lib/client/playground/conversation'
import type { Trial } from '@/lib/protocol/trial'
import { SourceChip } from './source-chip'

const NO_PASSAGES: Trial['trace']['passages'] = []

/** The assistant's words as they come, with their sources; before the first of them, what it is doing. */
export function Answer({ turn }: { turn: Turn }) {
  const { phase, answer, citations, stage, trace } = turn
  const isRunning = phase === 'running'
  const passages = trace?.passages ?? NO_PASSAGES
  const marked = useMemo(() => markCitations(answer, citations), [answer, citations])
  const renderCite = useMemo(() => {
    const byIndex = new Map(citations.map((citation) => [citation.index, citation]))
    return (index: number) => {
      const citation = byIndex.get(index)
      return citation ? <SourceChip citation={citation} passages={passages} /> : null
    }
  }, [citations, passages])
  if (!isRunning && answer === '') return null
  const running = { attempt: 1, stage: stage?.stage ?? null, sources: knownSources(stage) }
  return (
    <div className="min-w-0 max-w-full rounded-lg rounded-tl-sm border border-assistant-line bg-assistant-tint px-3 py-2 text-14">
      {answer && <Markdown text={marked} renderCite={renderCite} />}
      {isRunning && <StageLine running={running} hasText={answer !== ''} />}
      {citations.length > 0 && <SourceList citations={citations} />}
    </div>
  )
}

const knownSources = (stage: Trial['stage'] | null) =>
  stage?.sources?.map(({ title, url }) => ({ title, ...(url && { url }) })) ?? []
