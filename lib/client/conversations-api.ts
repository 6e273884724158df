import type {
  AgentMessage,
  ConversationDetail,
  ConversationRow,
} from '@/lib/protocol/agent-message'
import type { Priority } from '@/lib/protocol/conversation'
import type { Api } from './api'
import type { InboxView } from './conversation-views'

export interface ConversationPage {
  data: ConversationRow[]
  nextCursor: string | null
  /** How many conversations wait in the views that have a number, where the server tells. */
  counts?: Partial<Record<InboxView, number>>
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

export interface ListFilter {
  view: InboxView
  q: string
}

const at = (id: string) => `/api/v1/conversations/${encodeURIComponent(id)}`

/** The typed calls of the inbox. All throw `ApiError`. */
export function conversationsApi(api: Api) {
  return {
    list: ({ view, q }: ListFilter, cursor?: string, signal?: AbortSignal) =>
      api<ConversationPage>('/api/v1/conversations', {
        query: { view, q: q || undefined, cursor },
        ...(signal && { signal }),
      }),

    get: async (id: string, signal?: AbortSignal) =>
      (await api<Single<ConversationDetail>>(at(id), { ...(signal && { signal }) })).data,

    messages: (id: string, query: { afterRev?: number; beforeSeq?: number } = {}) =>
      api<MessagePage>(`${at(id)}/messages`, { query }),

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
