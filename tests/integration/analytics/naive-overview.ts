import { today } from '@/lib/protocol/days'

export interface MadeConversation {
  widgetId: string
  createdAt: Date
  answeredAt: Date | null
  handedOverAt: Date | null
  agentRepliedAt: Date | null
  ratingScore: number | null
}

export interface MadeReply {
  widgetId: string
  createdAt: Date
  status: 'streaming' | 'complete' | 'interrupted' | 'failed' | 'withdrawn'
  rating: 'up' | 'down' | null
  costMicros: number | null
  timings: { loadedMs: number; retrievalMs: number; firstTokenMs?: number } | null
  usage: {
    inputTokens: number
    cacheReadTokens: number
    cacheWriteTokens: number
    outputTokens: number
  } | null
}

export interface Asked {
  days: readonly string[]
  timeZone: string
  widget: string | undefined
}

/** Right to 1 %, and what rounding to three digits adds. */
const about = (ms: number | null) =>
  ms === null
    ? null
    : {
        asymmetricMatch: (value: unknown) =>
          typeof value === 'number' && Math.abs(value / Math.max(ms, 0.1) - 1) < 0.016,
        toString: () => `about ${ms}`,
      }

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => about(sorted[Math.ceil(share * sorted.length) - 1] ?? null)
  return { p50: at(0.5), p95: at(0.95) }
}

/** The overview, row by row and without any database. */
export function naiveOverview(
  all: { conversations: readonly MadeConversation[]; replies: readonly MadeReply[] },
  { days, timeZone, widget }: Asked,
) {
  const dayOf = ({ createdAt }: { createdAt: Date }) => today(timeZone, createdAt)
  const asked = (row: MadeConversation | MadeReply) =>
    days.includes(dayOf(row)) && (widget === undefined || row.widgetId === widget)
  const conversations = all.conversations.filter(asked)
  const replies = all.replies
    .filter(asked)
    .filter(({ status }) => status !== 'streaming' && status !== 'withdrawn')
  const sum = (rows: readonly MadeReply[], of: (row: MadeReply) => number | undefined | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  const figures = (begun: readonly MadeConversation[], said: readonly MadeReply[]) => ({
    conversations: begun.length,
    answeredAlone: begun.filter((c) => c.answeredAt && !c.handedOverAt).length,
    handedOver: begun.filter((c) => c.handedOverAt).length,
    replies: said.length,
    failed: said.filter(({ status }) => status === 'failed').length,
    costMicros: sum(said, (row) => row.costMicros),
    inputTokens: sum(
      said,
      ({ usage }) => usage && usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens,
    ),
    outputTokens: sum(said, ({ usage }) => usage?.outputTokens),
    firstWordMs: spread(times(said).map(({ firstTokenMs }) => firstTokenMs)),
  })
  const timed = times(replies)
  const waited = conversations.flatMap((c) => {
    const first = Math.min(
      ...[c.answeredAt, c.agentRepliedAt].map((at) => at?.getTime() ?? Infinity),
    )
    return first === Infinity ? [] : [first - c.createdAt.getTime()]
  })
  const waitedForPerson = conversations.flatMap(({ handedOverAt, agentRepliedAt }) =>
    handedOverAt && agentRepliedAt && agentRepliedAt >= handedOverAt
      ? [agentRepliedAt.getTime() - handedOverAt.getTime()]
      : [],
  )
  return {
    totals: figures(conversations, replies),
    days: days.map((day) => ({
      day,
      ...figures(
        conversations.filter((row) => dayOf(row) === day),
        replies.filter((row) => dayOf(row) === day),
      ),
    })),
    firstWordParts: {
      queue: spread(timed.map(({ loadedMs }) => loadedMs)),
      retrieval: spread(timed.map(({ loadedMs, retrievalMs }) => retrievalMs - loadedMs)),
      model: spread(timed.map(({ retrievalMs, firstTokenMs }) => firstTokenMs - retrievalMs)),
    },
    firstResponse: {
      anybodyMs: spread(waited),
      personMs: spread(waitedForPerson),
      answeredByPerson: waitedForPerson.length,
    },
    ratings: {
      up: replies.filter(({ rating }) => rating === 'up').length,
      down: replies.filter(({ rating }) => rating === 'down').length,
      scores: [1, 2, 3, 4, 5].map(
        (score) => conversations.filter(({ ratingScore }) => ratingScore === score).length,
      ),
    },
  }
}

const times = (replies: readonly MadeReply[]) =>
  replies.flatMap(({ timings }) =>
    timings?.firstTokenMs === undefined ? [] : [{ ...timings, firstTokenMs: timings.firstTokenMs }],
  )
