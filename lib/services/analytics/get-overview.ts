import { authorize } from '@/lib/auth/permissions'
import {
  countConversationsByDay,
  countFirstWordParts,
  countHandOvers,
  countRepliesByDay,
  countResponses,
  countScores,
  type DurationCount,
} from '@/lib/db/queries/analytics'
import type { AnalyticsOverview, AnalyticsQuery, Spread } from '@/lib/protocol/analytics'
import { addDays } from '@/lib/protocol/days'
import type { ServiceContext } from '../context'
import { addTo, spreadOf } from './histogram'
import { tallyDays } from './tally-days'

/** What happened on the days of a range, from the stored rows. */
export async function getOverview(
  ctx: ServiceContext,
  query: AnalyticsQuery,
): Promise<AnalyticsOverview> {
  authorize(ctx, 'conversations:read')
  const { db } = ctx.deps
  const range = { ...query, workspaceId: ctx.workspaceId }
  const [replies, parts, conversations, responses, scores, handOvers] = await Promise.all([
    countRepliesByDay(db, range),
    countFirstWordParts(db, range),
    countConversationsByDay(db, range),
    countResponses(db, range),
    countScores(db, range),
    countHandOvers(db, range),
  ])
  const { from, to, timeZone } = query
  const { days, totals } = tallyDays(daysOf(from, to), conversations, replies)
  const sum = (name: 'up' | 'down') => replies.reduce((total, row) => total + row[name], 0)
  return {
    from,
    to,
    timeZone,
    totals,
    days,
    handOvers,
    firstWordParts: {
      queue: spreadNamed(parts, 'queue'),
      retrieval: spreadNamed(parts, 'retrieval'),
      model: spreadNamed(parts, 'model'),
    },
    firstResponse: {
      anybodyMs: spreadNamed(responses, 'anybody'),
      personMs: spreadNamed(responses, 'person'),
      answeredByPerson: responses
        .filter(({ name }) => name === 'person')
        .reduce((total, { count }) => total + count, 0),
    },
    ratings: {
      up: sum('up'),
      down: sum('down'),
      scores: [1, 2, 3, 4, 5].map((n) => scores.find(({ score }) => score === n)?.count ?? 0),
    },
  }
}

function spreadNamed<Name extends string>(
  counts: readonly DurationCount<Name>[],
  wanted: Name,
): Spread {
  const histogram = new Map<number, number>()
  for (const { name, bucket, count } of counts) {
    if (name === wanted) addTo(histogram, bucket, count)
  }
  return spreadOf(histogram)
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
