import type { ListFilter } from './conversations-api'

export const queryKeys = {
  lists: ['conversations'] as const,
  list: (filter: ListFilter) => ['conversations', filter.view, filter.q] as const,
  details: ['conversation'] as const,
  detail: (id: string) => ['conversation', id] as const,
  transcripts: ['transcript'] as const,
  transcript: (id: string) => ['transcript', id] as const,
  workspaces: ['workspaces'] as const,
}
