'use client'

import { Check, ChevronRight, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  interruptionWords,
  outcomeWords,
  type ReplyTraceView,
  type RuleTraceView,
  readTrace,
  reasonsOf,
  stageWords,
} from '@/lib/client/reply-trace'

/** Why an answer came out as it did: what was searched, which passages came, what the rules said. */
export function TraceView({ trace }: { trace: Record<string, unknown> }) {
  const known = readTrace(trace)
  if (!known) return <RawTrace trace={trace} />
  return (
    <div className="mt-3 flex flex-col gap-1 border-t border-n6 pt-2">
      {known.passages && <Passages trace={known} passages={known.passages} />}
      {known.rules?.map(({ stage, rules }) => (
        <Fold key={stage} title={`Rules · ${stageWords(stage).toLowerCase()}`} count={rules.length}>
          <ul className="flex flex-col gap-1.5">
            {rules.map((rule) => (
              <RuleVerdict key={rule.id} rule={rule} />
            ))}
          </ul>
        </Fold>
      ))}
      <ModelLine trace={known} />
    </div>
  )
}

interface FoldProps {
  title: string
  count?: number
  children: ReactNode
}

function Fold({ title, count, children }: FoldProps) {
  return (
    <details className="group/fold">
      <summary className="-mx-1 flex h-6 list-none items-center gap-1 rounded-sm px-1 font-medium text-n11 hover:bg-n4 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-3.5 text-n10 transition-transform duration-120 group-open/fold:rotate-90"
          aria-hidden
        />
        {title}
        {count !== undefined && <span className="font-normal text-n10 tabular-nums">{count}</span>}
      </summary>
      <div className="py-1.5 pl-4.5">{children}</div>
    </details>
  )
}

type Passage = NonNullable<ReplyTraceView['passages']>[number]

function Passages({ trace, passages }: { trace: ReplyTraceView; passages: readonly Passage[] }) {
  const best = Math.max(...passages.map(({ score }) => score), Number.EPSILON)
  return (
    <Fold title="Passages found" count={passages.length}>
      {trace.query && (
        <p className="pb-1.5 text-n10 [overflow-wrap:anywhere]">Searched for “{trace.query}”</p>
      )}
      <ol className="flex flex-col gap-1">
        {passages.map(({ passageId, title, score, relevance }) => (
          <li key={passageId} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate" title={title}>
              {title}
            </span>
            <span aria-hidden className="h-1 w-14 shrink-0 overflow-hidden rounded-full bg-n5">
              <span
                className="block h-full rounded-full bg-assistant"
                style={{ width: `${Math.max(4, (score / best) * 100)}%` }}
              />
            </span>
            <span
              className="w-9 shrink-0 text-right text-n10 tabular-nums"
              title={relevance === undefined ? 'Score' : `Score; relevance ${relevance.toFixed(2)}`}
            >
              {score.toFixed(1)}
            </span>
          </li>
        ))}
      </ol>
      {passages.length === 0 && <p className="text-n10">Nothing relevant.</p>}
    </Fold>
  )
}

function RuleVerdict({ rule }: { rule: RuleTraceView }) {
  const reasons = reasonsOf(rule)
  return (
    <li>
      <p>
        <span className="font-medium">{rule.name}</span>{' '}
        <span className={rule.outcome === 'fired' ? 'text-live-text' : 'text-n10'}>
          {outcomeWords(rule.outcome)}
        </span>
      </p>
      {reasons.length > 0 && (
        <ul className="pt-0.5">
          {reasons.map(({ matched, text }) => (
            <li key={text} className="flex items-center gap-1.5 text-n10">
              {matched ? (
                <Check role="img" aria-label="Yes" className="size-3 text-live-text" />
              ) : (
                <Minus role="img" aria-label="No" className="size-3" />
              )}
              <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function ModelLine({ trace }: { trace: ReplyTraceView }) {
  const parts = [
    trace.model && (trace.model.provider === 'offline' ? 'Offline model' : trace.model.model),
    trace.model?.stopReason === 'length' && 'reached the length limit',
    trace.model?.stopReason === 'escalate' && 'handed over by itself',
    trace.model?.error && `failed: ${trace.model.error.replaceAll('_', ' ')}`,
    trace.interruptedBy && interruptionWords(trace.interruptedBy).toLowerCase(),
    trace.answered === false && 'left the question unanswered',
    trace.droppedCitations && `${trace.droppedCitations} citations dropped as unproven`,
  ].filter(Boolean)
  if (parts.length === 0) return null
  return <p className="pt-1 text-n10 [overflow-wrap:anywhere]">{parts.join(' · ')}</p>
}

function RawTrace({ trace }: { trace: Record<string, unknown> }) {
  return (
    <div className="mt-3 border-t border-n6 pt-2">
      <Fold title="Trace">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="max-h-80 overflow-auto font-mono text-[11px]">
          {JSON.stringify(trace, null, 2)}
        </pre>
      </Fold>
    </div>
  )
}
