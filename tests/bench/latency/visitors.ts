import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import {
  SOCKET_PATH,
  VISITOR_NAMESPACE,
  type VisitorClientEvents,
  type VisitorServerEvents,
} from '@/lib/protocol/visitor-socket'
import { now, readLater, readOpening } from './clock'
import { converse, type Measured, PACE, QUESTIONS } from './plan'

type VisitorSocket = Socket<VisitorServerEvents, VisitorClientEvents>
/** An answer that takes longer counts as lost, in milliseconds. */
const LOST_AFTER_MS = 30_000

export interface Visitors {
  /** Lets the first `conversations` visitors talk until `until`; samples count from `from` on (epoch milliseconds). */
  talk(round: { conversations: number; from: number; until: number }): Promise<Measured>
  close(): void
}

export async function connectVisitors(url: string, count: number): Promise<Visitors> {
  const sockets = await Promise.all(Array.from({ length: count }, () => connect(url)))
  return {
    async talk({ conversations, from, until }) {
      const measured: Measured = { samples: [], laterMs: [], lost: [] }
      const current = new Map<number, string>()
      await converse(conversations, until, async (visitor, round) => {
        const socket = sockets[visitor]
        if (!socket) throw new Error('There are not enough visitors')
        if (round % PACE.turns === 0) current.delete(visitor)
        const question = QUESTIONS[(visitor + round) % QUESTIONS.length] ?? QUESTIONS[0]
        try {
          current.set(visitor, await ask(socket, question, current.get(visitor), measured, from))
        } catch (error) {
          measured.lost.push(String(error))
          current.delete(visitor)
        }
      })
      return measured
    },
    close() {
      for (const socket of sockets) socket.disconnect()
    },
  }
}

async function connect(url: string): Promise<VisitorSocket> {
  const socket: VisitorSocket = io(`${url}${VISITOR_NAMESPACE}`, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    auth: { widgetKey: 'wk_demo', locale: 'en' },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('session', () => resolve())
    socket.once('connect_error', reject)
  })
  return socket
}

/** Asks, reads the answer to its end, and resolves with the conversation. */
async function ask(
  socket: VisitorSocket,
  text: string,
  conversationId: string | undefined,
  measured: Measured,
  from: number,
): Promise<string> {
  const askedAt = now()
  let lost: NodeJS.Timeout | undefined
  const ended = new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(why))
    lost = setTimeout(() => fail(`No answer to: ${text}`), LOST_AFTER_MS)
    socket.on('reply:delta', (delta) => {
      const readAt = now()
      if (askedAt < from) return
      if (delta.offset > 0) {
        const sentAt = readLater(delta.text)
        if (sentAt) measured.laterMs.push(readAt - sentAt)
        return
      }
      const stamps = readOpening(delta.text)
      if (!stamps) return fail(`The answer does not open with its times: ${delta.text}`)
      measured.samples.push({
        wayInMs: stamps.arrivedAt - askedAt,
        wayOutMs: readAt - stamps.sentAt,
      })
    })
    socket.on('reply:end', ({ message }) => {
      if (message.status === 'complete') resolve(message.conversationId)
      else fail(`An answer ended as ${message.status}: ${message.text}`)
    })
    socket.emit('message:send', { clientId: randomUUID(), text, conversationId }, (answer) => {
      if (!answer.ok) fail(`Refused: ${answer.error.code}`)
    })
  })
  try {
    return await ended
  } finally {
    clearTimeout(lost)
    socket.off('reply:delta').off('reply:end')
  }
}
