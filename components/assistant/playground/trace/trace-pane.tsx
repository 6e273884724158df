'use client'

import { useTranslations } from 'next-intl'
import type { Turn } from '@/lib/client/playground/conversation'
import type { Trial } from '@/lib/protocol/trial'
import { TraceSkeleton } from '../trace-skeleton'
import { useVisitorWords } from '../use-visitor-words'
import { ModelSection } from './model-section'
import { PassagesSection } from './passages-section'
import { PromptSection } from './prompt-section'
import { RulesSection } from './rules-section'
import { SignalsSection } from './signals-section'
import { TimeSection } from './time-section'
import { UsageSection } from './usage-section'

interface TracePaneProps {
  turn: Turn
  widgets: readonly { id: string; name: string }[]
  hasDraft: boolean
}

/** Why one answer came out as it did. */
export default function TracePane({ turn, widgets, hasDraft }: TracePaneProps) {
  const t = useTranslations('playground.pane')
  const visitor = useVisitorWords(widgets, hasDraft)(turn.visitor)
  const { trace, phase } = turn
  return (
    <section
      aria-label={t('region')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="scroll-quiet h-full overflow-y-auto focus-visible:-outline-offset-2"
    >
      <header className="flex flex-col gap-0.5 border-b border-n6 px-4 py-3 lg:px-6">
        <h2 className="line-clamp-2 text-14 font-medium [overflow-wrap:anywhere]">
          {t('of', { question: turn.text })}
        </h2>
        <p className="text-12 text-n10 [overflow-wrap:anywhere]">{t('askedAs', { visitor })}</p>
      </header>
      {trace ? (
        <Known turn={turn} trace={trace} />
      ) : phase === 'running' ? (
        <TraceSkeleton />
      ) : (
        <p className="px-4 py-6 text-13 text-n10 lg:px-6">
          {t(phase === 'stopped' ? 'stoppedHere' : 'failedHere')}
        </p>
      )}
    </section>
  )
}

function Known({ turn, trace }: { turn: Turn; trace: Trial['trace'] }) {
  const t = useTranslations('playground.pane')
  const note = { running: t('soFar'), stopped: t('stoppedHere'), failed: t('failedHere') }
  return (
    <div className="flex flex-col divide-y divide-n6 px-4 pb-8 lg:px-6">
      {turn.phase !== 'ended' && <p className="py-3 text-13 text-n10">{note[turn.phase]}</p>}
      <ModelSection turn={turn} trace={trace} />
      <TimeSection timings={trace.timings} />
      <UsageSection trace={trace} />
      <PassagesSection trace={trace} citations={turn.citations} />
      <RulesSection trace={trace} end={turn.end} />
      <SignalsSection trace={trace} visitor={turn.visitor} />
      <PromptSection trace={trace} />
    </div>
  )
}
