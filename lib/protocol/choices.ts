// What there is to choose from in the inbox. Without schemas: the console's first load needs the names, not the library.

export const CONVERSATION_STATUSES = ['assistant', 'queued', 'open', 'resolved'] as const
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number]

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

/** What moves a conversation up in the list: the latest change, the longest silence, the longest wait, its priority. */
export const CONVERSATION_SORTS = ['newest', 'oldest', 'waiting', 'priority'] as const
export type ConversationSort = (typeof CONVERSATION_SORTS)[number]

/** How many conversations one change may be about. */
export const MOST_AT_ONCE = 100
