import { authorize } from '@/lib/auth/permissions'
import {
  countConversationsByDay,
  countHandOvers,
  countRatings,
  countResponses,
} from '@/lib/db/queries/analytics'
import type { AnalyticsOverview, AnalyticsQuery } from '@/lib/protocol/analytics'
import { addDays } from '@/lib/protocol/days'
import type { ServiceContext } from '../context'
import { countOf, histogramOf, spreadOf } from './histogram'
import { replyDays } from './reply-days'
import { tallyDays } from './tally-days'

const SCORES = [1, 2, 3, 4, 5] as const

/** What happened on the days of a range, from the stored rows. */
export async function getOverview(
  ctx: ServiceContext,
  query: AnalyticsQuery,
): Promise<AnalyticsOverview> {
  authorize(ctx, 'conversations:read')
  const { db } = ctx.deps
  const range = { ...query, workspaceId: ctx.workspaceId }
  const [replies, conversations, responses, ratings, handOvers] = await Promise.all([
    replyDays(db, range),
    countConversationsByDay(db, range),
    countResponses(db, range),
    countRatings(db, range),
    countHandOvers(db, range),
  ])
  const { from, to, timeZone } = query
  const person = histogramOf(responses.person)
  return {
    from,
    to,
    timeZone,
    ...tallyDays(daysOf(from, to), conversations, replies),
    handOvers,
    firstResponse: {
      anybodyMs: spreadOf(histogramOf(responses.anybody)),
      personMs: spreadOf(person),
      answeredByPerson: countOf(person),
    },
    ratings: {
      ...ratings,
      scores: SCORES.map((_, index) =>
        conversations.reduce((sum, { scores }) => sum + (scores[index] ?? 0), 0),
      ),
    },
  }
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
