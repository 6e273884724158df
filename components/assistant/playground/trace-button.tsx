'use client'

import { ListTree } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'
import { formatCost, formatMs } from '@/lib/client/format-number'
import type { Turn } from '@/lib/client/playground/conversation'

interface TraceButtonProps {
  turn: Turn
  isChosen: boolean
  onChoose: () => void
}

/** What an answer took, in short; chooses it for the trace. */
export function TraceButton({ turn, isChosen, onChoose }: TraceButtonProps) {
  const t = useTranslations('playground')
  const { end, trace } = turn
  const total = trace?.timings.totalMs
  const facts = [
    total !== undefined && formatMs(total),
    end && trace?.costMicros ? formatCost(trace.costMicros / 1_000_000) : false,
  ].filter((fact) => typeof fact === 'string')
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={t('turn.showTrace')}
      title={t(isChosen ? 'turn.traceShown' : 'turn.showTrace')}
      onClick={onChoose}
      className={cx(
        '-ml-1.5 flex h-6 items-center gap-1.5 rounded-sm px-1.5 text-12 tabular-nums transition-colors duration-120',
        isChosen ? 'bg-n4 font-medium text-n12' : 'text-n10 hover:bg-n4 hover:text-n12',
      )}
    >
      <ListTree className="size-3.5" aria-hidden />
      {[t('trace'), ...facts].join(' · ')}
    </button>
  )
}
