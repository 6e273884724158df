import type { Message } from '@/lib/protocol/message'

/** A finished answer, with whatever is to be different. */
export function message(change: Partial<Message> = {}): Message {
  return {
    id: 'msg_1',
    conversationId: 'conv_1',
    seq: 1,
    rev: 1,
    author: 'assistant',
    kind: 'text',
    text: 'Hello',
    status: 'complete',
    citations: [],
    attachments: [],
    attempt: 1,
    createdAt: '2026-11-01T10:00:00.000Z',
    ...change,
  }
}
