'use client'

import { useTranslations } from 'next-intl'
import { formatCost, formatCount, formatMs } from '@/lib/client/format-number'
import type { AgentMessage } from '@/lib/protocol/agent-message'
import { TraceView } from './trace-view'

/** What an answer took: time, tokens, money, and why it came out this way. */
export default function ReplyDetails({ message }: { message: AgentMessage }) {
  const t = useTranslations('conversation.reply')
  const facts = factsOf(message, t)
  return (
    <div className="appear mt-1 w-full rounded-md border border-n6 bg-n2 p-3 text-12">
      {facts.length > 0 && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-3">
          {facts.map(([label, value]) => (
            <div key={label} className="flex justify-between gap-2 sm:flex-col sm:gap-0">
              <dt className="text-n10">{label}</dt>
              <dd className="font-medium text-n12 tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {message.trace && <TraceView trace={message.trace} />}
    </div>
  )
}

type Words = ReturnType<typeof useTranslations<'conversation.reply'>>

function factsOf(
  { timings, usage: counted, cost, attempt }: AgentMessage,
  t: Words,
): [string, string][] {
  // The offline model counts none.
  const usage = counted && counted.outputTokens > 0 ? counted : undefined
  const facts: [string, string | undefined][] = [
    [
      t('firstWord'),
      timings?.firstTokenMs === undefined ? undefined : formatMs(timings.firstTokenMs),
    ],
    [t('complete'), timings?.totalMs === undefined ? undefined : formatMs(timings.totalMs)],
    [t('search'), timings?.retrievalMs === undefined ? undefined : formatMs(timings.retrievalMs)],
    [t('rules'), timings?.rulesMs === undefined ? undefined : formatMs(timings.rulesMs)],
    [
      t('tokensIn'),
      usage && formatCount(usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens),
    ],
    [
      t('fromCache'),
      usage && usage.cacheReadTokens > 0 ? formatCount(usage.cacheReadTokens) : undefined,
    ],
    [
      t('tokensOut'),
      usage &&
        (usage.estimated
          ? t('estimated', { count: formatCount(usage.outputTokens) })
          : formatCount(usage.outputTokens)),
    ],
    [t('cost'), cost === undefined ? undefined : formatCost(cost)],
    [t('attempts'), attempt !== undefined && attempt > 1 ? String(attempt) : undefined],
  ]
  return facts.flatMap(([label, value]) =>
    value === undefined ? [] : [[label, value] as [string, string]],
  )
}
