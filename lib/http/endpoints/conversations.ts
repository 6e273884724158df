import * as z from 'zod/mini'
import { agentMessage, conversationDetail, conversationRow } from '@/lib/protocol/agent-message'
import {
  assignBody,
  conversationPatch,
  conversationsQuery,
  exportQuery,
  messagesQuery,
  newAgentMessage,
} from '@/lib/protocol/http'
import { endpoint } from '../endpoint'
import { one } from './shared'

const row = { kind: 'item', schema: conversationRow } as const

const viewCounts = z.object({ mine: z.int(), unassigned: z.int(), assistant: z.int() })

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
    summary: 'List conversations, latest change first',
    access: 'conversations:read',
    query: conversationsQuery,
    answer: {
      kind: 'list',
      schema: conversationRow,
      /** Beside the first page: how many wait in these views. */
      beside: { counts: z.optional(viewCounts) },
    },
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
