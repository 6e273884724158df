import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import type { MessageRow } from '@/lib/db/queries/rows'
import type { Deps } from '@/lib/deps'
import { phrase } from '@/lib/reply/phrases'
import type { ReplyEndStatus, ReplyRow, TurnRef } from '@/lib/reply/ports'
import { LEASE_SECONDS, type RecoveryStore } from '@/lib/reply/recover'
import { leaseUntil } from './store'

type Expired = Pick<MessageRow, 'id' | 'workspaceId' | 'conversationId' | 'text' | 'seq'> & {
  attempt: number
  locale: string | null
  conversationStatus: string
  isOvertaken: boolean
}

/** A reply that so many processes died of is not tried again: it would take the next one along. */
export const MAX_ATTEMPTS = 10
/** Rows looked at in one round. */
const BATCH = 50
/** Seconds: how far back the first look for unanswered conversations goes. */
const FIRST_LOOK_BACK = 3_600
/** Seconds that later looks go back behind the one before: longer than a reply may run before it fails. */
const LOOK_BACK = 180

/** Leases in the database. `sole`: no other process can hold one, so every lease that is not `owner`'s has run out. */
export function createRecoveryStore(
  { db, publish }: Pick<Deps, 'db' | 'publish'>,
  owner: string,
  options: { sole: boolean },
): RecoveryStore {
  const expired = options.sole
    ? Prisma.sql`(m."leaseOwner" IS DISTINCT FROM ${owner} OR m."leaseUntil" < now()::timestamp)`
    : Prisma.sql`m."leaseUntil" < now()::timestamp`

  /** When a look for unanswered conversations last found none, in epoch milliseconds. */
  let lookedAt: number | undefined

  /** Guarded by what was read: of several processes one takes it. */
  async function take(row: Expired): Promise<boolean> {
    const change = await changeConversation(db, {
      workspaceId: row.workspaceId,
      conversationId: row.conversationId,
      update: {
        id: row.id,
        guard: Prisma.sql`m."status" = 'streaming' AND m."attempt" = ${row.attempt}::int AND ${expired}`,
        set: Prisma.sql`"leaseOwner" = ${owner}, "leaseUntil" = ${leaseUntil}, "attempt" = ${row.attempt + 1}::int`,
      },
    })
    return change !== null
  }

  /** Nobody waits for it any more: it ends with what was last saved of it. */
  function end(row: Expired): Promise<void> {
    const status = row.text === '' ? 'withdrawn' : 'interrupted'
    const reason = row.isOvertaken ? 'newer_message' : 'taken_over'
    return save(row, status, row.text, { interruptedBy: reason, answered: null })
  }

  function giveUp(row: Expired): Promise<void> {
    const text = row.text || phrase('failed', row.locale ?? 'en')
    return save(row, 'failed', text, { answered: false })
  }

  async function save(row: Expired, status: ReplyEndStatus, text: string, trace: object) {
    const change = await changeConversation(db, {
      workspaceId: row.workspaceId,
      conversationId: row.conversationId,
      update: {
        id: row.id,
        endsReply: true,
        guard: Prisma.sql`m."status" = 'streaming' AND m."attempt" = ${row.attempt}::int AND ${expired}`,
        set: Prisma.sql`"status" = ${status}::"MessageStatus", "text" = ${text}, "leaseOwner" = NULL,
          "leaseUntil" = NULL, "trace" = ${JSON.stringify(trace)}::jsonb`,
      },
    })
    if (change)
      publish.conversationChanged(change.conversation, change.messages, { replyEnded: true })
  }

  return {
    async renew(replies) {
      const ids = replies.map(({ messageId }) => messageId)
      const texts = replies.map(({ text }) => text)
      await db.$executeRaw`
        UPDATE "Message" m SET "leaseUntil" = ${leaseUntil}, "text" = running."text"
        FROM unnest(${ids}::text[], ${texts}::text[]) AS running("id", "text")
        WHERE m."id" = running."id" AND m."status" = 'streaming' AND m."leaseOwner" = ${owner}`
    },

    async takeExpired() {
      const rows = await db.$queryRaw<Expired[]>`
        SELECT m."id", m."workspaceId", m."conversationId", m."text", m."seq", m."attempt",
          c."status"::text AS "conversationStatus", c."locale",
          EXISTS (SELECT 1 FROM "Message" later WHERE later."conversationId" = c."id"
            AND later."seq" > m."seq" AND later."author" = 'visitor') AS "isOvertaken"
        FROM "Message" m JOIN "Conversation" c ON c."id" = m."conversationId"
        WHERE m."status" = 'streaming' AND ${expired} LIMIT ${BATCH}`
      const taken: { ref: TurnRef; row: ReplyRow }[] = []
      for (const row of rows) {
        if (row.conversationStatus !== 'assistant' || row.isOvertaken) await end(row)
        else if (row.attempt >= MAX_ATTEMPTS) await giveUp(row)
        else if (await take(row)) {
          const { workspaceId, conversationId } = row
          taken.push({
            ref: { workspaceId, conversationId, receivedAt: performance.now() },
            row: { messageId: row.id, seq: row.seq, attempt: row.attempt + 1 },
          })
        }
      }
      return taken
    },

    async findUnanswered(isBusy) {
      // An hour's conversations at each look would hold the embedded database up for long.
      const begunAt = Date.now()
      const sinceLast = lookedAt === undefined ? FIRST_LOOK_BACK : (begunAt - lookedAt) / 1000
      const seconds = Math.min(FIRST_LOOK_BACK, Math.ceil(sinceLast) + LOOK_BACK)
      const rows = await db.$queryRaw<{ id: string; workspaceId: string }[]>`
        SELECT c."id", c."workspaceId" FROM "Conversation" c
        WHERE c."status" = 'assistant'
          AND c."updatedAt" < now()::timestamp - make_interval(secs => ${LEASE_SECONDS}::int)
          AND c."updatedAt" > now()::timestamp - make_interval(secs => ${seconds}::int)
          AND (SELECT m."author" FROM "Message" m WHERE m."conversationId" = c."id" AND m."kind" = 'text'
            ORDER BY m."seq" DESC LIMIT 1) = 'visitor'
        LIMIT ${BATCH}`
      if (rows.length === 0) lookedAt = begunAt
      return rows
        .filter(({ id }) => !isBusy(id))
        .map(({ id, workspaceId }) => ({
          workspaceId,
          conversationId: id,
          receivedAt: performance.now(),
        }))
    },
  }
}
