import type { ConversationDay, ReplyDay } from '@/lib/db/queries/analytics'
import type { AnalyticsOverview } from '@/lib/protocol/analytics'
import { addTo, spreadOf } from './histogram'

const COUNTED = ['replies', 'failed', 'costMicros', 'inputTokens', 'outputTokens'] as const
const BEGUN = ['conversations', 'answeredAlone', 'handedOver'] as const
type Counts = Record<(typeof COUNTED)[number] | (typeof BEGUN)[number], number>

/** Puts counts by day into the days of a range, those without any included, and sums them up. Pure. */
export function tallyDays(
  days: readonly string[],
  conversations: readonly ConversationDay[],
  replies: readonly ReplyDay[],
): Pick<AnalyticsOverview, 'days' | 'totals'> {
  const whole = newTally()
  const tallies = days.map(() => newTally())
  const each = (day: number | null) => [whole, tallies[(day ?? 0) - 1]]
  for (const row of conversations) {
    for (const tally of each(row.day)) for (const name of BEGUN) add(tally, name, row[name])
  }
  for (const row of replies) {
    for (const tally of each(row.day)) {
      for (const name of COUNTED) add(tally, name, row[name])
      if (tally && row.bucket !== null) addTo(tally.firstWord, row.bucket, row.replies)
    }
  }
  return {
    totals: view(whole),
    days: tallies.map((tally, index) => ({ day: days[index] ?? '', ...view(tally) })),
  }
}

interface Tally {
  counts: Counts
  firstWord: Map<number, number>
}

function newTally(): Tally {
  const zeros = Object.fromEntries([...COUNTED, ...BEGUN].map((name) => [name, 0]))
  return { counts: zeros as Counts, firstWord: new Map() }
}

function add(tally: Tally | undefined, name: keyof Counts, value: number): void {
  if (tally) tally.counts[name] += value
}

const view = ({ counts, firstWord }: Tally) => ({ ...counts, firstWordMs: spreadOf(firstWord) })
