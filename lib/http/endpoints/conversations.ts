import * as z from 'zod/mini'
import { agentMessage, conversationDetail, conversationRow } from '@/lib/protocol/agent-message'
import {
  assignBody,
  conversationExportQuery,
  conversationPatch,
  conversationsQuery,
  exportQuery,
  messagesQuery,
  newAgentMessage,
  passageParams,
} from '@/lib/protocol/http'
import {
  bulkBody,
  bulkOutcome,
  foundConversation,
  snoozeBody,
  viewCounts,
} from '@/lib/protocol/inbox'
import { openedPassage } from '@/lib/protocol/passage'
import { endpoint } from '../endpoint'
import { one } from './shared'

const row = { kind: 'item', schema: conversationRow } as const

/** A change without input: the answer is the conversation as it is now. */
const verb = <const V extends string>(name: V, summary: string) =>
  endpoint({
    method: 'POST',
    path: `/api/v1/conversations/{id}/${name}`,
    summary,
    access: 'conversations:write',
    ...one,
    answer: row,
  })

export const conversations = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/conversations',
    summary: 'List conversations, or search them for words of messages, contact and subject',
    access: 'conversations:read',
    query: conversationsQuery,
    answer: {
      kind: 'list',
      schema: foundConversation,
      /** Beside the first page: how many wait in these views. */
      beside: { counts: z.optional(viewCounts) },
    },
  }),
  counts: endpoint({
    method: 'GET',
    path: '/api/v1/conversations/counts',
    summary: 'Count the conversations of each view, up to 1,000',
    access: 'conversations:read',
    answer: { kind: 'item', schema: viewCounts },
  }),
  bulk: endpoint({
    method: 'POST',
    path: '/api/v1/conversations/bulk',
    summary: 'Change many conversations, each by itself; the answer says what became of each',
    access: 'conversations:write',
    body: bulkBody,
    answer: { kind: 'item', schema: z.array(bulkOutcome) },
  }),
  exportMany: endpoint({
    method: 'GET',
    path: '/api/v1/exports/conversations',
    summary: 'Download conversations with their messages, one a line, oldest first',
    access: 'conversations:read',
    query: conversationExportQuery,
    answer: { kind: 'file', types: ['application/x-ndjson'] },
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/conversations/{id}',
    summary: 'Get a conversation with its contact and escalations',
    access: 'conversations:read',
    ...one,
    answer: { kind: 'item', schema: conversationDetail },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/conversations/{id}',
    summary: 'Change priority, tags or subject',
    access: 'conversations:write',
    ...one,
    body: conversationPatch,
    answer: row,
  }),
  messages: endpoint({
    method: 'GET',
    path: '/api/v1/conversations/{id}/messages',
    summary: 'List messages in the order of seq: the newest, older ones, or what changed',
    access: 'conversations:read',
    ...one,
    query: messagesQuery,
    answer: {
      kind: 'list',
      schema: agentMessage,
      beside: { more: z.boolean(), rev: z.int() },
    },
  }),
  passage: endpoint({
    method: 'GET',
    path: '/api/v1/messages/{id}/passages/{index}',
    summary: 'Get the passage behind a citation of an answer, as it was when it was cited',
    access: 'conversations:read',
    params: passageParams,
    answer: { kind: 'item', schema: openedPassage },
  }),
  send: endpoint({
    method: 'POST',
    path: '/api/v1/conversations/{id}/messages',
    summary: 'Reply to the visitor, or leave a note for colleagues',
    access: 'conversations:write',
    ...one,
    body: newAgentMessage,
    answer: { kind: 'item', schema: agentMessage },
    status: 201,
  }),
  claim: verb('claim', 'Take a conversation over'),
  release: verb('release', 'Give a conversation back to the queue'),
  resolve: verb('resolve', 'Resolve a conversation'),
  reopen: verb('reopen', 'Reopen a resolved conversation'),
  handback: verb('handback', 'Hand a conversation back to the assistant'),
  assign: endpoint({
    method: 'POST',
    path: '/api/v1/conversations/{id}/assign',
    summary: 'Put a member in charge; without one, back to the queue',
    access: 'conversations:write',
    ...one,
    body: assignBody,
    answer: row,
  }),
  snooze: endpoint({
    method: 'POST',
    path: '/api/v1/conversations/{id}/snooze',
    summary: 'Put a conversation off until a time or until its visitor writes; null brings it back',
    access: 'conversations:write',
    ...one,
    body: snoozeBody,
    answer: row,
  }),
  export: endpoint({
    method: 'GET',
    path: '/api/v1/conversations/{id}/export',
    summary: 'Download the transcript',
    access: 'conversations:read',
    ...one,
    query: exportQuery,
    answer: { kind: 'file', types: ['application/json', 'text/csv', 'text/plain'] },
  }),
}
