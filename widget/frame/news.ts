import type { VisitorPushes } from '../../lib/protocol/visitor-socket'
import type { Connection } from './connection'
import type { Emit } from './host'
import type { Reading } from './reading'
import type { Shown } from './shown'
import type { ChatState } from './state'
import type { Store } from './store'

interface Ports {
  store: Store<ChatState>
  connection: Connection
  shown: Shown
  reading: Reading
  emit: Emit
  begun: (session: VisitorPushes['session']) => void
}

type News = {
  [N in keyof VisitorPushes]: { name: N; payload: VisitorPushes[N] }
}[keyof VisitorPushes]

/** Takes in what the server tells by itself. */
export function createNews({ store, connection, shown, reading, emit, begun }: Ports) {
  const { get, set } = store
  const { apply, concerns } = shown
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  /** Replies of other conversations: their deltas do not concern this transcript. */
  const foreign = new Set<string>()

  return <E extends keyof VisitorPushes>(name: E, payload: VisitorPushes[E]) => {
    const event = { name, payload } as News
    switch (event.name) {
      case 'session':
        begun(event.payload)
        break
      case 'message': {
        const { message } = event.payload
        if (concerns(message.conversationId, message)) {
          apply({ type: 'message', message })
          if (message.author === 'agent') set({ typing: undefined })
        } else foreign.add(message.id)
        break
      }
      case 'reply:start':
        if (!concerns(event.payload.conversationId))
          return void foreign.add(event.payload.messageId)
        apply({ type: 'start', start: event.payload })
        emit('replyStarted', event.payload)
        break
      case 'reply:stage':
        if (!foreign.has(event.payload.messageId)) apply({ type: 'stage', stage: event.payload })
        break
      case 'reply:delta':
        if (!foreign.has(event.payload.messageId)) apply({ type: 'delta', delta: event.payload })
        break
      case 'reply:end':
        if (concerns(event.payload.message.conversationId))
          apply({ type: 'end', end: event.payload })
        break
      case 'conversation:update': {
        const { conversation } = event.payload
        if (conversation.id === get().conversationId) {
          apply({ type: 'conversation', conversation })
          if (conversation.unread === 0) reading.readBefore(conversation.rev)
        } else set({ others: { ...get().others, [conversation.id]: conversation.unread } })
        reading.report()
        break
      }
      case 'agent:typing':
        if (event.payload.conversationId !== get().conversationId) break
        clearTimeout(typingTimer)
        set({ typing: event.payload.typing ? event.payload.name : undefined })
        typingTimer = setTimeout(() => set({ typing: undefined }), 8000)
        break
      case 'server:drain': {
        const { reconnectInMs } = event.payload
        setTimeout(connection.reconnect, reconnectInMs * (0.75 + Math.random() / 2))
      }
    }
  }
}
