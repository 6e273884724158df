import type { ConversationDay } from '@/lib/db/queries/analytics'
import type { ReplyFigures } from '@/lib/db/queries/reply-days'
import type { AnalyticsOverview } from '@/lib/protocol/analytics'
import { addCounts, type Histogram, spreadOf } from './histogram'

const COUNTED = ['replies', 'failed', 'costMicros', 'inputTokens', 'outputTokens'] as const
const BEGUN = ['conversations', 'answeredAlone', 'handedOver'] as const
const PARTS = ['queue', 'retrieval', 'model'] as const
type Counts = Record<(typeof COUNTED)[number] | (typeof BEGUN)[number], number>

/** Puts what was counted into the days of a range, those without any included, and sums them up. Pure. */
export function tallyDays(
  days: readonly string[],
  conversations: readonly ConversationDay[],
  replies: readonly Partial<ReplyFigures>[],
): Pick<AnalyticsOverview, 'days' | 'totals' | 'firstWordParts'> {
  const whole = newTally()
  const tallies = days.map(() => newTally())
  const parts = { queue: new Map(), retrieval: new Map(), model: new Map() }
  for (const row of conversations) {
    for (const tally of [whole, tallies[row.day - 1]]) {
      for (const name of BEGUN) add(tally, name, row[name])
    }
  }
  replies.forEach((figures, index) => {
    for (const tally of [whole, tallies[index]]) {
      for (const name of COUNTED) add(tally, name, figures[name] ?? 0)
      if (tally) addCounts(tally.firstWord, figures.firstWord)
    }
    for (const part of PARTS) addCounts(parts[part], figures[part])
  })
  return {
    totals: view(whole),
    days: tallies.map((tally, index) => ({ day: days[index] ?? '', ...view(tally) })),
    firstWordParts: {
      queue: spreadOf(parts.queue),
      retrieval: spreadOf(parts.retrieval),
      model: spreadOf(parts.model),
    },
  }
}

interface Tally {
  counts: Counts
  firstWord: Histogram
}

function newTally(): Tally {
  const zeros = Object.fromEntries([...COUNTED, ...BEGUN].map((name) => [name, 0]))
  return { counts: zeros as Counts, firstWord: new Map() }
}

function add(tally: Tally | undefined, name: keyof Counts, value: number): void {
  if (tally) tally.counts[name] += value
}

const view = ({ counts, firstWord }: Tally) => ({ ...counts, firstWordMs: spreadOf(firstWord) })
