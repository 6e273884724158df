'use client'

import { Check, ChevronRight, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import {
  interruptionWords,
  momentWords,
  outcomeWords,
  type ReplyTraceView,
  type RuleTraceView,
  readTrace,
  reasonsOf,
} from '@/lib/client/reply-trace'

/** Why an answer came out as it did: what was searched, which passages came, what the rules said. */
export function TraceView({ trace }: { trace: Record<string, unknown> }) {
  const t = useTranslations('conversation.trace')
  const known = readTrace(trace)
  if (!known) return <RawTrace trace={trace} />
  return (
    <div className="mt-3 flex flex-col gap-1 border-t border-n6 pt-2">
      {known.passages && <Passages trace={known} passages={known.passages} />}
      {known.rules?.map(({ stage, rules }) => (
        <Fold
          key={stage}
          title={t('rulesAt', { moment: momentWords(stage, t) })}
          count={rules.length}
        >
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
  const t = useTranslations('conversation.trace')
  const best = Math.max(...passages.map(({ score }) => score), Number.EPSILON)
  return (
    <Fold title={t('passages')} count={passages.length}>
      {trace.query && (
        <p className="pb-1.5 text-n10 [overflow-wrap:anywhere]">
          {t('searchedFor', { query: trace.query })}
        </p>
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
              title={
                relevance === undefined
                  ? t('score')
                  : t('scoreAndRelevance', { relevance: relevance.toFixed(2) })
              }
            >
              {score.toFixed(1)}
            </span>
          </li>
        ))}
      </ol>
      {passages.length === 0 && <p className="text-n10">{t('nothingRelevant')}</p>}
    </Fold>
  )
}

function RuleVerdict({ rule }: { rule: RuleTraceView }) {
  const t = useTranslations('conversation.trace')
  const common = useTranslations('common')
  const reasons = reasonsOf(rule, t)
  return (
    <li>
      <p>
        <Link
          href={`/rules/${encodeURIComponent(rule.id)}`}
          className="font-medium underline decoration-n7 underline-offset-2 hover:decoration-current"
        >
          {rule.name}
        </Link>{' '}
        <span className={rule.outcome === 'fired' ? 'text-live-text' : 'text-n10'}>
          {outcomeWords(rule.outcome, t)}
        </span>
      </p>
      {reasons.length > 0 && (
        <ul className="pt-0.5">
          {reasons.map(({ matched, text }) => (
            <li key={text} className="flex items-center gap-1.5 text-n10">
              {matched ? (
                <Check role="img" aria-label={common('yes')} className="size-3 text-live-text" />
              ) : (
                <Minus role="img" aria-label={common('no')} className="size-3" />
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
  const t = useTranslations('conversation.trace')
  const parts = [
    trace.model && (trace.model.provider === 'offline' ? t('offlineModel') : trace.model.model),
    trace.model?.stopReason === 'length' && t('lengthLimit'),
    trace.model?.stopReason === 'escalate' && t('handedOver'),
    trace.model?.error && t('modelFailed', { error: trace.model.error.replaceAll('_', ' ') }),
    trace.interruptedBy && interruptionWords(trace.interruptedBy, t),
    trace.answered === false && t('unanswered'),
    trace.droppedCitations && t('dropped', { count: trace.droppedCitations }),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return <p className="pt-1 text-n10 [overflow-wrap:anywhere]">{parts.join(' · ')}</p>
}

function RawTrace({ trace }: { trace: Record<string, unknown> }) {
  const t = useTranslations('conversation.trace')
  return (
    <div className="mt-3 border-t border-n6 pt-2">
      <Fold title={t('trace')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="max-h-80 overflow-auto font-mono text-[11px]">
          {JSON.stringify(trace, null, 2)}
        </pre>
      </Fold>
    </div>
  )
}
