import type { Message } from '../../lib/protocol/message'
import type { Chat } from './chat'

const TYPING_EVERY = 3000

/** What a visitor does besides writing. */
export function createActions(chat: Chat) {
  const { store, connection, apply } = chat
  const { get, set } = store
  let typingSince = 0
  let typingStop: ReturnType<typeof setTimeout> | undefined

  function typing(typing: boolean) {
    const { conversationId } = get()
    clearTimeout(typingStop)
    if (!conversationId) return
    const now = performance.now()
    if (typing) typingStop = setTimeout(() => actions.typing(false), TYPING_EVERY * 1.5)
    if (typing && typingSince && now - typingSince < TYPING_EVERY) return
    if (!typing && !typingSince) return
    typingSince = typing ? now : 0
    void connection.send('visitor:typing', { conversationId, typing })
  }

  const actions = {
    typing,
    stop(messageId: string) {
      return connection.send('reply:stop', { messageId })
    },
    async human() {
      const { conversationId } = get()
      set({ asking: true })
      const answer = await connection.send('human:request', { conversationId })
      set({ asking: false })
      if (!answer.ok) return set({ notice: { kind: 'humanFailed' } })
      const { conversation } = answer.data
      set({ notice: undefined })
      if (get().conversationId === conversation.id) apply({ type: 'conversation', conversation })
      else await chat.openConversation(conversation.id)
    },
    async answerOffer(accept: boolean) {
      const { conversationId } = get()
      if (!conversationId) return
      const answer = await connection.send('handoff:answer', { conversationId, accept })
      if (answer.ok) apply({ type: 'conversation', conversation: answer.data.conversation })
    },
    async rate(message: Message, rating: 'up' | 'down' | null, comment?: string) {
      apply({ type: 'message', message: { ...message, rating: rating ?? undefined } })
      const answer = await connection.send('message:rate', {
        messageId: message.id,
        rating,
        comment,
      })
      if (!answer.ok) apply({ type: 'message', message })
    },
    async rateConversation(score: number, comment?: string) {
      const { conversationId } = get()
      if (!conversationId) return
      await connection.send('conversation:rate', { conversationId, score, comment })
    },
    async earlier() {
      const { transcript, conversationId, loadingEarlier, link } = get()
      const first = transcript.entries[0]
      if (!transcript.more || !conversationId || !first || loadingEarlier || link !== 'live') return
      set({ loadingEarlier: true })
      const beforeSeq = first.message.seq
      const answer = await connection.send('conversation:history', {
        conversationId,
        beforeSeq,
        limit: 50,
      })
      if (answer.ok && get().conversationId === conversationId) {
        apply({ type: 'history', messages: answer.data.messages, more: answer.data.more })
      }
      set({ loadingEarlier: false })
    },
  }
  return actions
}

export type Actions = ReturnType<typeof createActions>
