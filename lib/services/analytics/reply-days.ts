import type { Queryable } from '@/lib/db/client'
import type { AnalyticsRange } from '@/lib/db/queries/analytics-range'
import { listReplyDays, type ReplyFigures, sumUpReplies } from '@/lib/db/queries/reply-days'
import { addDays } from '@/lib/protocol/days'

/** So few that the embedded database, which computes on this thread, keeps nobody waiting who streams. */
const DAYS_AT_ONCE = 10
/** Statements side by side while days are summed up that nobody has looked at yet. */
const SIDE_BY_SIDE = 3

/** What the replies of each day of the range sum up to: from what was written down, else from the replies themselves. */
export async function replyDays(
  db: Queryable,
  range: AnalyticsRange,
): Promise<Partial<ReplyFigures>[]> {
  const days = (await listReplyDays(db, range)).map(({ figures }) => figures)
  const stretches = missing(days)
  async function work(): Promise<void> {
    for (let next = stretches.shift(); next; next = stretches.shift()) {
      const { first, count } = next
      const from = addDays(range.from, first)
      const part = await sumUpReplies(db, { ...range, from, to: addDays(from, count - 1) })
      for (const { day, figures } of part) days[first + day - 1] = figures
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  return days.map((figures) => figures ?? {})
}

/** Stretches of days that are null, by the place of the first. */
export function missing(days: readonly unknown[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = []
  days.forEach((day, index) => {
    if (day !== null) return
    const last = found.at(-1)
    if (last && last.first + last.count === index && last.count < DAYS_AT_ONCE) last.count++
    else found.push({ first: index, count: 1 })
  })
  return found
}
