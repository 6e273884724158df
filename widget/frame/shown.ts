import type { Message } from '../../lib/protocol/message'
import type { Connection } from './connection'
import type { Emit } from './host'
import { reportChanges } from './report-changes'
import type { ChatState } from './state'
import type { Store } from './store'
import {
  emptyTranscript,
  readSeqFor,
  reduce,
  type Transcript,
  type TranscriptEvent,
} from './transcript'

const PAGE_SIZE = 50
const SYNC_PAUSE = 400
/** Addresses of files work for 45 minutes at least. */
const FRESH_LINKS = 2_400_000

interface Ports {
  store: Store<ChatState>
  connection: Connection
  report: () => void
  emit: Emit
  /** Told of each new state of the transcript. */
  changed: (transcript: Transcript) => void
  /** A message is on its way. */
  sending: () => boolean
}

/** Which conversation is shown, and what is known of it. */
export function createShown({ store, connection, report, emit, changed, sending }: Ports) {
  const { get, set } = store
  /** The visitor asked for a new conversation: none is opened by itself. */
  let fresh = false
  let syncing = false

  function apply(event: TranscriptEvent) {
    const before = get().transcript
    const transcript = reduce(before, event)
    if (transcript === before) return
    set({ transcript })
    if (event.type !== 'open' && event.type !== 'history') reportChanges(before, transcript, emit)
    changed(transcript)
    if (transcript.gap) void sync()
    report()
  }

  function adopt(conversationId: string) {
    fresh = false
    if (get().conversationId === conversationId) return
    set({ conversationId, transcript: emptyTranscript, readSeq: -1 })
    void sync()
  }

  async function sync(): Promise<void> {
    const { conversationId, transcript } = get()
    if (syncing || !conversationId) return
    syncing = true
    const answer = await ask(conversationId, transcript.rev)
    if (!answer.ok && answer.error.code === 'not_found') {
      set({ conversationId: undefined, transcript: emptyTranscript })
      await open()
    }
    // A gap that is still there is asked for again, but not at once.
    setTimeout(
      () => {
        syncing = false
        if (get().transcript.gap && connection.connected()) void sync()
      },
      answer.ok ? SYNC_PAUSE : SYNC_PAUSE * 5,
    )
  }

  async function ask(conversationId: string, afterRev: number) {
    const answer = await connection.send('conversation:sync', { conversationId, afterRev })
    if (answer.ok && get().conversationId === conversationId)
      apply({ type: 'sync', slice: answer.data })
    return answer
  }

  /** Without an id: the newest that is not resolved. */
  async function open(conversationId?: string) {
    if (conversationId) {
      fresh = false
      set({ conversationId, transcript: emptyTranscript, overlay: undefined, settled: false })
    }
    const answer = await connection.send('conversation:open', { conversationId })
    if (!answer.ok || (fresh && !conversationId)) return
    const { conversation } = answer.data
    const shown = get().conversationId
    if (conversation && (!shown || shown === conversation.id)) {
      set({ conversationId: conversation.id })
      apply({ type: 'open', slice: answer.data, pageSize: PAGE_SIZE })
      set({ readSeq: readSeqFor(get().transcript.entries, conversation.unread) })
    }
    set({ settled: true })
    report()
  }

  setInterval(() => {
    const { conversationId, transcript } = get()
    const first = transcript.entries.find(({ message }) => message.attachments[0])
    if (conversationId && first) void ask(conversationId, Math.max(0, first.message.rev - 1))
  }, FRESH_LINKS)

  return {
    apply,
    adopt,
    open,
    /** After every connect: what happened meanwhile. */
    async resume() {
      if (get().conversationId) await sync()
      else if (!fresh) await open()
      set({ settled: true })
    },
    /** Whether something concerns the conversation shown. With none shown, one that comes up is. */
    concerns(conversationId: string, message?: Message): boolean {
      const shown = get().conversationId
      if (shown) return shown === conversationId
      const mine = get().outbox.some((item) => item.clientId === message?.clientId)
      if (!get().settled || (fresh && !mine && !sending())) return false
      adopt(conversationId)
      return true
    },
    startNew() {
      fresh = true
      set({
        conversationId: undefined,
        transcript: emptyTranscript,
        overlay: undefined,
        readSeq: -1,
      })
      report()
    },
  }
}

export type Shown = ReturnType<typeof createShown>
