import { ms, type Report, times } from '../report'
import { benchEmbedded } from './embedded'
import { benchOverview } from './run'

const MESSAGES = 1_000_000
const MESSAGES_EMBEDDED = 100_000
const TARGET_MS = 300

/** How long the overview takes over a million messages. */
export async function reportOverview(): Promise<Report> {
  const { filled, rows } = await benchOverview(MESSAGES)
  const embedded = await benchEmbedded(MESSAGES_EMBEDDED)
  const slow = rows.filter(({ overviewMs }) => overviewMs.p50 > TARGET_MS)
  return {
    title: 'Overview',
    method: [
      `The whole overview (five queries side by side) as the console asks for it, on PostgreSQL with its own settings and 32 MB of shared buffers, over ${filled.messages.toLocaleString('en')} messages in ${filled.conversations.toLocaleString('en')} conversations of one workspace, spread evenly over a year; one widget has a tenth of them. What the replies of a day add up to is written down when somebody first looks at the day after its end: the column “first look” has nothing written down yet, and happens once for each day and time zone. The naive way reads the rows of the range through Prisma and sums them up in Node.`,
      `The second table is the embedded database with ${MESSAGES_EMBEDDED.toLocaleString('en')} messages. It computes on the server's own thread, so that what streams waits for as long as the event loop stands still; after each long statement the loop gets a turn.`,
    ],
    tables: [
      {
        head: ['Range, ms', 'p50', 'p99', 'first look', 'naive', 'naive ÷ Parley'],
        rows: rows.map(({ name, overviewMs, firstMs, naiveMs }) => [
          name,
          ms(overviewMs.p50),
          ms(overviewMs.p99),
          ms(firstMs),
          naiveMs === null ? '–' : ms(naiveMs),
          naiveMs === null ? '–' : times(naiveMs, overviewMs.p50),
        ]),
      },
      {
        head: ['Embedded, ms', 'p50', 'event loop stood still for at most'],
        rows: embedded.map(({ name, overviewMs, stoodStillMs }) => [
          name,
          ms(overviewMs),
          ms(stoodStillMs),
        ]),
      },
    ],
    remarks: [
      `Target: ${TARGET_MS} ms or less (p50). ${slow.length === 0 ? 'Every range meets it in this run.' : `${slow.map(({ name }) => name).join(', ')}: missed in this run.`}`,
    ],
    data: { filled, rows, embedded },
  }
}
