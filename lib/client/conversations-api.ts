import type * as z from 'zod/mini'
import type {
  AgentMessage,
  ConversationDetail,
  ConversationRow,
} from '@/lib/protocol/agent-message'
import type { Priority } from '@/lib/protocol/choices'
import type { BulkOutcome, bulkBody, FoundConversation, ViewCounts } from '@/lib/protocol/inbox'
import type { OpenedPassage } from '@/lib/protocol/passage'
import { type Api, withQuery } from './api'
import { filterQuery, type ListFilter } from './list-filter'

export interface ConversationPage {
  data: FoundConversation[]
  nextCursor: string | null
}

export interface MessagePage {
  data: AgentMessage[]
  /** Whether older ones exist. */
  more: boolean
}

export type ConversationAction = 'claim' | 'release' | 'resolve' | 'reopen' | 'handback'

/** What an agent says. The same `clientId` makes a repetition harmless. */
export interface SentMessage {
  clientId: string
  text: string
  note?: boolean
  attachmentIds?: string[]
}

interface Single<T> {
  data: T
}

/** A change of many conversations as it is sent. */
export type BulkRequest = z.input<typeof bulkBody>
export type BulkAction = WithoutIds<BulkRequest>
type WithoutIds<T> = T extends unknown ? Omit<T, 'ids'> : never

/** Where all conversations of a list can be downloaded, in the order in which they began. */
export const exportPath = (filter: ListFilter) =>
  withQuery('/api/v1/exports/conversations', { ...filterQuery(filter), sort: undefined })

const at = (id: string) => `/api/v1/conversations/${encodeURIComponent(id)}`

/** The typed calls of the inbox. All throw `ApiError`. */
export function conversationsApi(api: Api) {
  return {
    list: (filter: ListFilter, cursor?: string, signal?: AbortSignal) =>
      api<ConversationPage>('/api/v1/conversations', {
        query: { ...filterQuery(filter), cursor },
        ...(signal && { signal }),
      }),

    counts: async (signal?: AbortSignal) =>
      (
        await api<Single<ViewCounts>>('/api/v1/conversations/counts', {
          ...(signal && { signal }),
        })
      ).data,

    bulk: async (body: BulkRequest) =>
      (await api<Single<BulkOutcome[]>>('/api/v1/conversations/bulk', { method: 'POST', body }))
        .data,

    get: async (id: string, signal?: AbortSignal) =>
      (await api<Single<ConversationDetail>>(at(id), { ...(signal && { signal }) })).data,

    messages: (id: string, query: { afterRev?: number; beforeSeq?: number } = {}) =>
      api<MessagePage>(`${at(id)}/messages`, { query }),

    /** Behind a citation, as it was when it was cited. */
    passage: async (messageId: string, index: number, signal?: AbortSignal) =>
      (
        await api<Single<OpenedPassage>>(
          `/api/v1/messages/${encodeURIComponent(messageId)}/passages/${index}`,
          { ...(signal && { signal }) },
        )
      ).data,

    send: async (id: string, body: SentMessage) =>
      (await api<Single<AgentMessage>>(`${at(id)}/messages`, { method: 'POST', body })).data,

    act: async (id: string, action: ConversationAction) =>
      (await api<Single<ConversationRow>>(`${at(id)}/${action}`, { method: 'POST', body: {} }))
        .data,

    assign: async (id: string, agentId: string | null) =>
      (
        await api<Single<ConversationRow>>(`${at(id)}/assign`, {
          method: 'POST',
          body: { agentId },
        })
      ).data,

    /** Null brings it back at once. */
    snooze: async (id: string, until: Date | null) =>
      (
        await api<Single<ConversationRow>>(`${at(id)}/snooze`, {
          method: 'POST',
          body: { until: until?.toISOString() ?? null },
        })
      ).data,

    update: async (id: string, body: { priority?: Priority; tags?: string[] }) =>
      (await api<Single<ConversationRow>>(at(id), { method: 'PATCH', body })).data,
  }
}

export type ConversationsApi = ReturnType<typeof conversationsApi>
