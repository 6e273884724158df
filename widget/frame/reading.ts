import type { Connection } from './connection'
import type { ToHost } from './host'
import type { ChatState } from './state'
import type { Store } from './store'
import { unreadAfter } from './transcript'

interface Ports {
  store: Store<ChatState>
  connection: Connection
  tell: (message: ToHost) => void
}

/** What of the conversation was read, here or elsewhere. */
export function createReading({ store: { get, set }, connection, tell }: Ports) {
  let reported = ''

  /** Marks as read what is seen, and tells the loader what is not. */
  function report() {
    const { conversationId, transcript, readSeq, open, others } = get()
    const { conversation, entries } = transcript
    const last = entries.at(-1)
    let unread = unreadAfter(entries, readSeq)
    if (open && !document.hidden && unread > 0 && conversationId && last) {
      unread = 0
      set({ readSeq: last.message.seq })
      void connection.send('visitor:read', { conversationId, seq: get().readSeq })
    }
    for (const count of Object.values(others)) unread += count
    const active = !!conversation && conversation.status !== 'resolved'
    const next = `${unread}:${active}`
    if (next === reported || !get().settled) return
    reported = next
    tell({ type: 'state', unread, active })
  }

  document.addEventListener('visibilitychange', report)

  return {
    report,
    /** Read elsewhere. What changed together with the conversation may be too new to be counted in its `unread`. */
    readBefore(rev: number) {
      const older = get().transcript.entries.findLast(({ message }) => message.rev < rev)
      if (older && older.message.seq > get().readSeq) set({ readSeq: older.message.seq })
    },
  }
}

export type Reading = ReturnType<typeof createReading>
