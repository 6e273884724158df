import { ms, type Report, times } from '../report'
import { benchInbox, type InboxDatabase, type InboxOptions, type InboxRow } from './run'

const OPTIONS: InboxOptions = { few: 1_000, many: 100_000, rounds: 15 }
const TARGET_MS = 100
const NAMES: Record<InboxDatabase, string> = { embedded: 'Embedded', postgres: 'PostgreSQL' }

/** What the inbox's list asks of the database beside 100,000 conversations, against the same beside 1,000. */
export async function reportInbox(): Promise<Report> {
  const data: Record<InboxDatabase, InboxRow[]> = {
    embedded: await benchInbox('embedded', OPTIONS),
    postgres: await benchInbox('postgres', OPTIONS),
  }
  const kinds = Object.keys(NAMES) as InboxDatabase[]
  const slow = kinds.flatMap((kind) =>
    data[kind]
      .filter(({ many }) => many.p50 > TARGET_MS)
      .map(({ name }) => `${name} (${NAMES[kind]})`),
  )
  const few = OPTIONS.few.toLocaleString('en')
  const many = OPTIONS.many.toLocaleString('en')
  return {
    title: 'Inbox',
    method: [
      `A page of 50 conversations as the console asks for it (view, sort, filter, search), and the numbers beside the views, in a workspace of ${few} conversations of about five messages each and in one of ${many}, made by \`npm run seed -- many\`'s scenario. PostgreSQL runs with its own settings and 32 MB of shared buffers.`,
    ],
    tables: kinds.map((kind) => ({
      head: [`${NAMES[kind]}, ms`, `${few}, p50`, `${many}, p50`, 'p99', `${many} ÷ ${few}`],
      rows: data[kind].map((row) => [
        row.name,
        ms(row.few.p50),
        ms(row.many.p50),
        ms(row.many.p99),
        times(row.many.p50, row.few.p50),
      ]),
    })),
    remarks: [
      `Target: ${TARGET_MS} ms or less (p50). ${slow.length === 0 ? 'Every one meets it in this run.' : `Missed in this run: ${slow.join(', ')}.`}`,
    ],
    data,
  }
}
