import { authorize } from '@/lib/auth/permissions'
import {
  type ConversationDay,
  countConversationsByDay,
  countHandOvers,
  countRepliesByDay,
  measureFirstWord,
  measureResponses,
  type ReplyDay,
} from '@/lib/db/queries/analytics'
import {
  type AnalyticsOverview,
  type AnalyticsQuery,
  addDays,
  type Spread,
} from '@/lib/protocol/analytics'
import type { ServiceContext } from '../context'

/** What happened on the days of a range, from the stored rows. */
export async function getOverview(
  ctx: ServiceContext,
  query: AnalyticsQuery,
): Promise<AnalyticsOverview> {
  authorize(ctx, 'conversations:read')
  const { db } = ctx.deps
  const range = { ...query, workspaceId: ctx.workspaceId }
  const [conversations, replies, parts, responses, handOvers] = await Promise.all([
    countConversationsByDay(db, range),
    countRepliesByDay(db, range),
    measureFirstWord(db, range),
    measureResponses(db, range),
    countHandOvers(db, range),
  ])
  const { from, to, timeZone } = query
  const counted = countsOf(conversations, replies)
  const all = replies.find((row) => row.day === null)
  return {
    from,
    to,
    timeZone,
    totals: counted(null),
    days: daysOf(from, to).map((day) => ({ day, ...counted(day) })),
    handOvers,
    firstWordParts: {
      queue: spreadOf(parts.queue),
      retrieval: spreadOf(parts.retrieval),
      model: spreadOf(parts.model),
    },
    firstResponse: {
      anybodyMs: spreadOf(responses.anybodyMs),
      personMs: spreadOf(responses.personMs),
      answeredByPerson: responses.answeredByPerson,
    },
    ratings: { up: all?.up ?? 0, down: all?.down ?? 0, scores: responses.scores },
  }
}

function countsOf(conversations: readonly ConversationDay[], replies: readonly ReplyDay[]) {
  const begun = new Map(conversations.map((row) => [row.day, row]))
  const answered = new Map(replies.map((row) => [row.day, row]))
  return (day: string | null) => {
    const a = begun.get(day)
    const b = answered.get(day)
    return {
      conversations: a?.conversations ?? 0,
      answeredAlone: a?.answeredAlone ?? 0,
      handedOver: a?.handedOver ?? 0,
      replies: b?.replies ?? 0,
      failed: b?.failed ?? 0,
      costMicros: b?.costMicros ?? 0,
      inputTokens: b?.inputTokens ?? 0,
      outputTokens: b?.outputTokens ?? 0,
      firstWordMs: spreadOf(b?.firstWordMs ?? null),
    }
  }
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const spreadOf = (values: [number | null, number | null] | null): Spread => ({
  p50: values?.[0] ?? null,
  p95: values?.[1] ?? null,
})
