import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type { Deps } from '@/lib/deps'
import type { Seen } from './observed'
import type { Sent, VisitorClient } from './visitor-client'

/** What one client sent and saw, in order. */
export interface ClientHistory {
  name: string
  sent: readonly Sent[]
  seen: readonly Seen[]
}

/** A conversation as the database holds it once all is quiet. */
export interface StoredConversation {
  conversation: Pick<ConversationRow, 'id' | 'status' | 'lastSeq' | 'rev'>
  /** All of them, notes and rules' events included, in the order of `seq`. */
  messages: readonly MessageRow[]
}

export const historyOf = ({ name, sent, seen }: VisitorClient): ClientHistory => ({
  name,
  sent,
  seen: seen.all,
})

export async function storedHistory({ db }: Pick<Deps, 'db'>): Promise<StoredConversation[]> {
  const rows = await db.conversation.findMany({
    select: {
      id: true,
      status: true,
      lastSeq: true,
      rev: true,
      messages: { orderBy: { seq: 'asc' } },
    },
  })
  return rows.map(({ messages, ...conversation }) => ({
    conversation,
    messages: messages as unknown as MessageRow[],
  }))
}
