import type { AgentMessage, ConversationRow } from '@/lib/protocol/agent-message'

export const T0 = Date.parse('2026-03-10T09:00:00Z')
export const at = (minutes: number) => new Date(T0 + minutes * 60_000).toISOString()

export function row(id: string, change: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id,
    status: 'queued',
    subject: null,
    preview: 'Where is my order?',
    contact: { id: `con_${id}`, name: 'Ada', email: null },
    assignee: null,
    priority: 'normal',
    tags: [],
    unread: 0,
    lastSeq: 1,
    rev: 1,
    createdAt: at(0),
    updatedAt: at(0),
    ...change,
  }
}

export function message(seq: number, change: Partial<AgentMessage> = {}): AgentMessage {
  return {
    id: `msg_${seq}`,
    conversationId: 'cnv_1',
    seq,
    rev: seq,
    author: 'visitor',
    kind: 'text',
    text: `Message ${seq}`,
    status: 'sent',
    citations: [],
    attachments: [],
    createdAt: at(seq),
    ...change,
  }
}
