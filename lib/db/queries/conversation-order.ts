import { Prisma } from '@/lib/db/generated/client'
import type { ConversationSort } from '@/lib/protocol/choices'
import type { ConversationListRow } from './conversation-columns'

/** Where a page ended: the values that its order compares, the id last. Null stands for "not waiting". */
export interface ListPosition {
  updatedAt: Date
  waitingSince: Date | null
  priority: string
  id: string
}

/** The columns of `c` in their order. Ids make it total. */
export function orderBy(sort: ConversationSort): Prisma.Sql {
  switch (sort) {
    case 'newest':
      return Prisma.sql`c."updatedAt" DESC, c."id" DESC`
    case 'oldest':
      return Prisma.sql`c."updatedAt" ASC, c."id" ASC`
    case 'waiting':
      return Prisma.sql`coalesce(c."waitingSince", 'infinity'::timestamp) ASC, c."id" ASC`
    case 'priority':
      return Prisma.sql`c."priority" DESC, c."updatedAt" DESC, c."id" DESC`
  }
}

/** Rows behind a position. */
export function behind(sort: ConversationSort, at: ListPosition): Prisma.Sql {
  switch (sort) {
    case 'newest':
      return Prisma.sql`(c."updatedAt", c."id") < (${at.updatedAt}::timestamp, ${at.id})`
    case 'oldest':
      return Prisma.sql`(c."updatedAt", c."id") > (${at.updatedAt}::timestamp, ${at.id})`
    case 'waiting':
      return Prisma.sql`(coalesce(c."waitingSince", 'infinity'::timestamp), c."id")
        > (coalesce(${at.waitingSince}::timestamp, 'infinity'::timestamp), ${at.id})`
    case 'priority':
      return Prisma.sql`(c."priority", c."updatedAt", c."id")
        < (${at.priority}::"Priority", ${at.updatedAt}::timestamp, ${at.id})`
  }
}

export const positionOf = (row: ConversationListRow): ListPosition => ({
  updatedAt: row.updatedAt,
  waitingSince: row.waitingSince,
  priority: row.priority,
  id: row.id,
})
