import type { ListFilter } from './list-filter'

export const queryKeys = {
  lists: ['conversations'] as const,
  list: (filter: ListFilter) => ['conversations', filter] as const,
  counts: ['conversation-counts'] as const,
  details: ['conversation'] as const,
  detail: (id: string) => ['conversation', id] as const,
  transcripts: ['transcript'] as const,
  transcript: (id: string) => ['transcript', id] as const,
  workspaces: ['workspaces'] as const,
}
