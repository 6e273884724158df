import type { Attachment } from '../../lib/protocol/message'
import type { Connection } from './connection'
import type { Emit } from './host'
import { nextToSend, type Outgoing, parseOutbox, settleOutgoing, withoutKnown } from './outbox'
import type { ChatState } from './state'
import type { Store } from './store'
import type { Transcript, TranscriptEvent } from './transcript'
import { uuid } from './uuid'

interface SenderPorts {
  key: string
  store: Store<ChatState>
  connection: Connection
  apply: (event: TranscriptEvent) => void
  /** Shows the conversation that a first message began. */
  adopt: (conversationId: string) => void
  emit: Emit
}

/** Tries after which a message that the server cannot take just now counts as not sent. */
const TRIES = 4

/** Sends what the visitor wrote, one after the other and each until it is acknowledged. */
export function createSender({ key, store, connection, apply, adopt, emit }: SenderPorts) {
  const { get, set } = store
  const name = `parley:outbox:${key}`
  let busy = false
  let tries = 0

  function save(outbox: Outgoing[]) {
    set({ outbox })
    try {
      sessionStorage.setItem(name, JSON.stringify(outbox))
    } catch {}
  }

  try {
    set({ outbox: parseOutbox(sessionStorage.getItem(name)) })
  } catch {}

  function again(delay: number) {
    setTimeout(flush, delay)
  }

  async function flush(): Promise<void> {
    const item = nextToSend(get().outbox)
    if (busy || !item || !get().settled || !connection.connected()) return
    busy = true
    const { clientId, text } = item
    const attachmentIds = item.attachments?.map(({ id }) => id)
    const conversationId = item.conversationId ?? get().conversationId
    const answer = await connection.send('message:send', {
      clientId,
      text,
      conversationId,
      attachmentIds,
    })
    if (answer.ok) {
      const { conversation, message } = answer.data
      tries = 0
      if (!get().conversationId) adopt(conversation.id)
      save(
        settleOutgoing(get().outbox, clientId, { type: 'sent', conversationId: conversation.id }),
      )
      if (get().conversationId === conversation.id) {
        apply({ type: 'conversation', conversation })
        apply({ type: 'message', message })
      }
      if (!conversationId) emit('conversationStarted', { conversationId: conversation.id })
      emit('messageSent', { message })
    }
    busy = false
    if (answer.ok) return flush()

    const { code, retryAfterMs } = answer.error
    if (code === 'rate_limited') {
      const delay = retryAfterMs ?? 3000
      set({ notice: { kind: 'tooFast', until: performance.now() + delay } })
      return again(delay)
    }
    // Without an answer it may have arrived: the same id makes asking again harmless.
    if (code === 'no_answer') return again(1000)
    if (code === 'not_found' && item.conversationId) {
      save(settleOutgoing(get().outbox, clientId, { type: 'homeless' }))
      return again(200)
    }
    if ((code === 'unavailable' || code === 'internal') && ++tries < TRIES)
      return again(1000 * 2 ** tries)
    tries = 0
    emit('error', answer.error)
    save(settleOutgoing(get().outbox, clientId, { type: 'refused' }))
    return flush()
  }

  return {
    flush,
    busy: () => busy,
    send(text: string, attachments?: Attachment[]) {
      const item = {
        clientId: uuid(),
        text,
        conversationId: get().conversationId,
        createdAt: new Date().toISOString(),
        attachments,
      }
      save([...get().outbox, item])
      void flush()
    },
    retry(clientId: string) {
      save(
        get().outbox.map((item) =>
          item.clientId === clientId ? { ...item, failed: false } : item,
        ),
      )
      void flush()
    },
    settleKnown({ entries }: Transcript) {
      const { outbox } = get()
      if (outbox.length === 0) return
      const known = new Set(entries.flatMap(({ message }) => message.clientId ?? []))
      const left = withoutKnown(outbox, known)
      if (left.length < outbox.length) save(left)
    },
  }
}
