'use client'

import { createContext, use } from 'react'
import type { ConversationsApi } from '@/lib/client/conversations-api'
import type { TranscriptCache } from '@/lib/client/transcript-cache'

export interface InboxValue {
  api: ConversationsApi
  transcripts: TranscriptCache
  /** Conversations in which the assistant is answering right now. */
  live: ReadonlySet<string>
}

export const InboxContext = createContext<InboxValue | null>(null)

export function useInbox(): InboxValue {
  const value = use(InboxContext)
  if (!value) throw new Error('Not inside of the inbox')
  return value
}
