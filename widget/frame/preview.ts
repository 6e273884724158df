import type { LoaderMessage } from '../../lib/protocol/frame-messages'
import type { Message } from '../../lib/protocol/message'
import type { WidgetSettings } from '../../lib/protocol/widget'
import type { Chat } from './chat'

export type Preview = Extract<LoaderMessage, { type: 'preview' }>

/** How the chat will look with settings that are not saved yet. The chat was not started, so nothing is sent. */
export function showPreview({ store }: Chat, { settings, question, answer }: Preview): void {
  const messages = question && answer ? [said('visitor', question), said('assistant', answer)] : []
  store.set({
    // The console builds them from the same schema.
    settings: settings as unknown as WidgetSettings,
    // An open chat takes the focus.
    open: false,
    link: 'live',
    settled: true,
    transcript: { ...store.get().transcript, entries: messages.map((message) => ({ message })) },
  })
}

function said(author: 'visitor' | 'assistant', text: string): Message {
  return {
    id: author,
    conversationId: '',
    seq: author === 'visitor' ? 1 : 2,
    rev: 1,
    author,
    kind: 'text',
    text,
    status: author === 'visitor' ? 'sent' : 'complete',
    citations: [],
    attachments: [],
    createdAt: new Date().toISOString(),
  }
}
