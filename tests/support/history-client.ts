import { isDeepStrictEqual } from 'node:util'
import type { Conversation } from '@/lib/protocol/conversation'
import type { Message } from '@/lib/protocol/message'
import type { ReplyDelta, ReplyEnd, ReplyStart } from '@/lib/protocol/visitor-socket'
import { isForVisitor, toMessage } from '@/lib/services/views'
import type { ClientHistory, StoredConversation } from './history'

/** A reply as the client has it; `text` is null where something of it was missed, until a sync tells. */
interface Stream {
  attempt: number
  text: string | null
  ended: boolean
}

interface Known {
  messages: Map<string, Message>
  /** Highest `rev` that the client would sync from. */
  rev: number
  status: Conversation['status'] | undefined
  statusRev: number
  running: string | undefined
  /** Nothing was missed since the last sync. */
  complete: boolean
  /** The next piece may tell again what the sync has told. */
  mayRepeat: boolean
}

interface Slice {
  conversation: Conversation | null
  messages: Message[]
  rev: number
}

const NO_LINKS = { url: () => '' }
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Follows one client through what it saw and tells where the contract was broken. */
export function checkClient(
  { name, seen }: ClientHistory,
  stored: readonly StoredConversation[],
): string[] {
  const broken: string[] = []
  const known = new Map<string, Known>()
  const streams = new Map<string, Stream>()
  const homes = new Map<string, string>()
  const truth = new Map(
    stored.map(({ conversation, messages }) => [
      conversation.id,
      {
        rev: conversation.rev,
        messages: messages.filter(isForVisitor).map((row) => toMessage(row, NO_LINKS)),
      },
    ]),
  )
  seen.forEach(({ event, payload }, at) => {
    const say = (what: string) => broken.push(`${name}, event ${at} (${event}): ${what}`)
    follow(event, payload, say)
  })
  return broken

  /** `seq` of what the client learns of it first: who comes in the middle has to sync before all is known. */
  function knownOf(conversationId: string, seq = Number.POSITIVE_INFINITY): Known {
    const found = known.get(conversationId)
    if (found) return found
    const fresh: Known = {
      messages: new Map(),
      rev: 0,
      status: undefined,
      statusRev: 0,
      running: undefined,
      complete: seq <= 2,
      mayRepeat: false,
    }
    known.set(conversationId, fresh)
    return fresh
  }

  function follow(event: string, payload: unknown, say: (what: string) => void): void {
    switch (event) {
      case 'disconnect':
        for (const one of known.values()) {
          one.complete = false
          one.running = undefined
        }
        for (const stream of streams.values()) if (!stream.ended) stream.text = null
        return
      case 'message':
        pushed((payload as { message: Message }).message, say)
        break
      case 'conversation:update':
        told((payload as { conversation: Conversation }).conversation)
        break
      case 'reply:start':
        started(payload as ReplyStart, say)
        break
      case 'reply:delta':
        written(payload as ReplyDelta, say)
        break
      case 'reply:end':
        ended(payload as ReplyEnd, say)
        break
      case 'ack:message:send': {
        const { conversation, message } = payload as Record<'conversation', Conversation> &
          Record<'message', Message>
        told(conversation)
        hold(message)
        break
      }
      case 'ack:conversation:open':
      case 'ack:conversation:sync':
        synced(payload as Slice, event.endsWith('sync'), say)
        break
    }
  }

  function told(conversation: Conversation): void {
    const one = knownOf(conversation.id, conversation.lastSeq)
    if (conversation.rev < one.statusRev) return
    one.status = conversation.status
    one.statusRev = conversation.rev
  }

  /** Whether it was news. */
  function hold(message: Message): boolean {
    const { messages } = knownOf(message.conversationId, message.seq)
    homes.set(message.id, message.conversationId)
    const before = messages.get(message.id)
    if (before && before.rev > message.rev) return false
    messages.set(message.id, message)
    return true
  }

  function pushed(message: Message, say: (what: string) => void): void {
    const one = knownOf(message.conversationId, message.seq)
    const before = one.messages.get(message.id)
    if (before && before.seq !== message.seq)
      say(`seq changed from ${before.seq} to ${message.seq}`)
    if (!hold(message)) say(`rev of message ${message.seq} went back to ${message.rev}`)
    if (!one.complete) return
    one.rev = Math.max(one.rev, message.rev)
    checkCovered(message.conversationId, one, say)
  }

  /** Cut off now, the client would sync from `rev`: it must hold whatever changed up to it. */
  function checkCovered(id: string, one: Known, say: (what: string) => void): void {
    for (const message of truth.get(id)?.messages ?? []) {
      if (message.rev > one.rev) continue
      const held = one.messages.get(message.id)
      if (!held) say(`rev ${one.rev} came before message ${message.seq} of rev ${message.rev}`)
      else if (!isDeepStrictEqual(plain(held), plain(message)))
        say(`message ${message.seq} of rev ${message.rev} is not as stored`)
    }
  }

  function synced(slice: Slice, isSync: boolean, say: (what: string) => void): void {
    const { conversation, messages, rev } = slice
    if (!conversation) return
    told(conversation)
    const one = knownOf(conversation.id)
    const seqs = messages.map(({ seq }) => seq)
    if (seqs.some((seq, index) => index > 0 && seq <= (seqs[index - 1] ?? 0)))
      say(`the list is not in the order of seq: ${seqs}`)
    for (const message of messages) {
      if (!hold(message)) continue
      const { id, attempt = 1, text, status } = message
      if (status === 'streaming') streams.set(id, { attempt, text, ended: false })
      one.mayRepeat ||= status === 'streaming'
    }
    one.complete = true
    one.rev = Math.max(one.rev, rev)
    if (isSync) checkCovered(conversation.id, one, say)
  }

  function started(start: ReplyStart, say: (what: string) => void): void {
    const { conversationId, messageId, attempt } = start
    const one = knownOf(conversationId)
    homes.set(messageId, conversationId)
    if (one.running && one.running !== messageId) say(`${one.running} still streams`)
    one.running = messageId
    const before = streams.get(messageId)
    if (before?.ended) say('a reply began again after its end')
    else if (before && before.attempt >= attempt) {
      if (before.text !== null && one.complete && !one.mayRepeat) say('an attempt began twice')
      return
    }
    streams.set(messageId, { attempt, text: '', ended: false })
  }

  function written({ messageId, attempt, offset, text }: ReplyDelta, say: (what: string) => void) {
    const home = homes.get(messageId)
    const one = home === undefined ? undefined : knownOf(home)
    if (text === '' || LONE.test(text)) say(`an empty or broken piece: ${JSON.stringify(text)}`)
    if (one?.status !== undefined && one.status !== 'assistant') say(`text while ${one.status}`)
    const stream = streams.get(messageId)
    if (!stream) {
      const fresh = offset === 0 ? text : null
      streams.set(messageId, { attempt, text: fresh, ended: false })
      return
    }
    if (stream.ended) return say('text after the end')
    if (attempt < stream.attempt) return say(`text of attempt ${attempt} after ${stream.attempt}`)
    if (attempt > stream.attempt) {
      if (one?.complete) say(`attempt ${attempt} without its start`)
      stream.attempt = attempt
      stream.text = offset === 0 ? text : null
      return
    }
    if (stream.text === null) return
    if (offset > stream.text.length) {
      if (one?.complete) say(`a gap before ${offset}: the text has ${stream.text.length}`)
      stream.text = null
    } else if (offset < stream.text.length) {
      if (!one?.mayRepeat) say(`text from ${offset} came twice`)
      else if (stream.text.slice(offset, offset + text.length) !== text)
        say(`text from ${offset} came again otherwise`)
    } else stream.text += text
  }

  function ended({ message, attempt }: ReplyEnd, say: (what: string) => void): void {
    const stream = streams.get(message.id)
    const one = knownOf(message.conversationId)
    if (stream?.ended) say('a second end')
    if (message.status === 'streaming' || message.status === 'sent')
      say(`ended as ${message.status}`)
    if (message.attempt !== attempt) say(`attempt ${attempt} ended with ${message.attempt}`)
    if (stream && stream.text !== null) {
      if (stream.attempt !== attempt) say(`attempt ${attempt} ended, ${stream.attempt} was shown`)
      else if (stream.text !== message.text)
        say(
          `the text ended as ${JSON.stringify(message.text)}, shown was ${JSON.stringify(stream.text)}`,
        )
    }
    streams.set(message.id, { attempt, text: message.text, ended: true })
    if (one.running === message.id) one.running = undefined
    pushed(message, say)
  }
}

/** As it went over the wire: without fields that are undefined. */
/** Addresses of files are signed anew from time to time. */
const plain = ({ attachments, ...message }: Message): unknown =>
  JSON.parse(
    JSON.stringify({ ...message, attachments: attachments.map(({ url: _, ...one }) => one) }),
  )
