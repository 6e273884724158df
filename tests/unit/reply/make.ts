import type { Persona, TranscriptMessage, Turn } from '@/lib/reply/ports'
import type { IndexedPassage, SearchHit } from '@/lib/retrieval/types'

export function passage(change: Partial<IndexedPassage> = {}): IndexedPassage {
  const blocks = change.blocks ?? ['You can return it.', 'Within 30 days.', 'It is free.']
  return {
    id: 'psg_1',
    documentId: 'doc_1',
    knowledgeBaseId: 'kb_1',
    title: 'Returns',
    url: 'https://shop.test/returns',
    headings: ['Returns'],
    language: 'en',
    ordinal: 0,
    text: blocks.join('\n\n'),
    blocks,
    ...change,
  }
}

export const hit = (change: Partial<IndexedPassage> = {}, relevance = 0.8): SearchHit =>
  ({ passage: passage(change), score: 5, relevance }) as SearchHit

export function said(
  author: TranscriptMessage['author'],
  text: string,
  change: Partial<TranscriptMessage> = {},
): TranscriptMessage {
  return {
    seq: 1,
    author,
    authorName: null,
    text,
    attachments: [],
    status: author === 'assistant' ? 'complete' : 'sent',
    answered: null,
    interruptedBy: null,
    ...change,
  }
}

export function persona(change: Partial<Persona> = {}): Persona {
  return {
    name: 'Robin',
    tone: 'friendly',
    instructions: '',
    guardrails: '',
    languages: [],
    model: null,
    ...change,
  }
}

export function turn(change: Partial<Turn> = {}): Turn {
  return {
    workspaceId: 'ws_1',
    conversationId: 'cnv_1',
    widgetId: 'wid_1',
    contactId: 'con_1',
    assistant: persona(),
    knowledgeBases: [],
    rules: [],
    firedRuleIds: new Set(),
    locale: 'en',
    page: null,
    attributes: {},
    messages: [said('visitor', 'How long?')],
    ...change,
  }
}
