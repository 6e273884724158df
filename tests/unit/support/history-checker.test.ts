import { describe, expect, test } from 'vitest'
import type { MessageRow, StoredCitation } from '@/lib/db/queries/rows'
import type { Conversation } from '@/lib/protocol/conversation'
import { toMessage } from '@/lib/services/views'
import type { ClientHistory, StoredConversation } from '@/tests/support/history'
import { checkHistory } from '@/tests/support/history-checker'

const NO_LINKS = { url: () => '' }
const CREATED = new Date('2026-01-02T03:04:05.678Z')

function row(change: Partial<MessageRow>): MessageRow {
  return {
    id: `msg_${change.seq}`,
    workspaceId: 'ws_1',
    conversationId: 'cnv_1',
    seq: 1,
    rev: 1,
    senderId: null,
    clientId: null,
    author: 'system',
    authorName: null,
    kind: 'text',
    text: '',
    event: null,
    status: 'sent',
    citations: [],
    rating: null,
    ratingComment: null,
    attempt: null,
    leaseOwner: null,
    leaseUntil: null,
    usage: null,
    costMicros: null,
    timings: null,
    trace: null,
    attachments: [],
    createdAt: CREATED,
    ...change,
  }
}

const citation: StoredCitation = {
  index: 1,
  passageId: 'psg_1',
  documentId: 'doc_1',
  title: 'Returns',
  headings: [],
  passage: 'You can return it.\n\nWithin 30 days.',
  quote: 'Within 30 days.',
  quoteStart: 20,
  start: 0,
  end: 7,
}

const started = row({ seq: 1, rev: 1, kind: 'event', event: { type: 'conversation_started' } })
const question = row({ seq: 2, rev: 2, author: 'visitor', text: 'How long?', clientId: 'c-1' })
const reply = row({
  seq: 3,
  rev: 4,
  author: 'assistant',
  text: 'Thirty days.',
  status: 'complete',
  attempt: 1,
  citations: [citation],
})

const conversation = (rev: number, status: Conversation['status'] = 'assistant') => ({
  id: 'cnv_1',
  status,
  lastSeq: 3,
  rev,
  unread: 0,
  createdAt: CREATED.toISOString(),
})
const wire = (message: MessageRow) => JSON.parse(JSON.stringify(toMessage(message, NO_LINKS)))
const pushed = (message: MessageRow) => ({ event: 'message', payload: { message: wire(message) } })
const updated = (rev: number, status?: Conversation['status']) => ({
  event: 'conversation:update',
  payload: { conversation: conversation(rev, status) },
})
const begun = (attempt = 1, messageId = 'msg_3') => ({
  event: 'reply:start',
  payload: { conversationId: 'cnv_1', messageId, seq: 3, attempt },
})
const piece = (offset: number, text: string, attempt = 1) => ({
  event: 'reply:delta',
  payload: { messageId: 'msg_3', attempt, offset, text },
})
const ended = (message = reply, attempt = message.attempt ?? 1) => ({
  event: 'reply:end',
  payload: { message: wire(message), attempt },
})
const synced = (messages: MessageRow[], rev: number) => ({
  event: 'ack:conversation:sync',
  payload: { conversation: conversation(rev), messages: messages.map(wire), rev },
})
const CUT = { event: 'disconnect', payload: 'transport close' }

const head = [pushed(started), pushed(question), updated(2)]
const good = [...head, begun(), piece(0, 'Thirty'), piece(6, ' days.'), ended(), updated(4)]

const client = (seen: ClientHistory['seen'], sent: ClientHistory['sent'] = []): ClientHistory => ({
  name: 'ann',
  sent,
  seen,
})
const store = (...messages: MessageRow[]): StoredConversation[] => [
  { conversation: { id: 'cnv_1', status: 'assistant', lastSeq: 3, rev: 4 }, messages },
]
const whole = store(started, question, reply)
const check = (seen: ClientHistory['seen'], stored = whole) => checkHistory([client(seen)], stored)
const acked = (change: object = {}) => ({
  clientId: 'c-1',
  text: 'How long?',
  conversationId: undefined,
  ack: { conversation: conversation(2), message: { ...wire(question), ...change } },
})

describe('a sound history', () => {
  test.each([
    ['seen in one piece', good],
    [
      'cut in mid-stream, brought back by a sync',
      [
        ...head,
        begun(),
        piece(0, 'Thi'),
        CUT,
        synced([{ ...reply, rev: 3, status: 'streaming', text: 'Thirty', citations: [] }], 3),
        piece(6, ' days.'),
        ended(),
      ],
    ],
    ['cut until after the end', [...head, begun(), piece(0, 'Thi'), CUT, synced([reply], 4)]],
    [
      'written again by another process',
      [
        ...head,
        begun(),
        piece(0, 'Lost'),
        begun(2),
        piece(0, 'Thirty days.', 2),
        ended({ ...reply, attempt: 2 }),
      ],
    ],
  ])('%s', (_, seen) => {
    const attempt = seen.some(({ payload }) => (payload as { attempt?: number }).attempt === 2)
      ? 2
      : 1
    expect(check(seen, store(started, question, { ...reply, attempt }))).toEqual([])
  })

  test('with acknowledged sends, notes and what only agents see', () => {
    const note = row({ seq: 4, rev: 5, kind: 'note', author: 'agent', text: 'Careful.' })
    const fired = row({ seq: 5, rev: 6, kind: 'event', event: { type: 'rule_fired' } })
    const stored: StoredConversation[] = [
      {
        conversation: { id: 'cnv_1', status: 'assistant', lastSeq: 5, rev: 6 },
        messages: [started, question, reply, note, fired],
      },
    ]
    expect(checkHistory([client(good, [acked()])], stored)).toEqual([])
  })
})

describe('a breach is told', () => {
  const delta = good.slice(0, 4)
  test.each<[string, RegExp, ClientHistory['seen'], StoredConversation[]?]>([
    ['a piece is lost', /a gap before 6/, [...delta, piece(0, 'Thi'), piece(6, ' days.')]],
    ['a piece comes twice', /came twice/, [...delta, piece(0, 'Thirty'), piece(0, 'Thirty')]],
    ['the text ends otherwise', /the text ended as/, [...delta, piece(0, 'Forty'), ended()]],
    ['half a character', /broken piece/, [...delta, piece(0, '\ud83d')]],
    ['an empty piece', /empty or broken/, [...delta, piece(0, '')]],
    ['text after the end', /text after the end/, [...good, piece(12, ' More')]],
    ['a second end', /a second end/, [...good, ended()]],
    ['a start after the end', /began again/, [...good, begun(2)]],
    ['an older attempt', /text of attempt 1 after 2/, [...delta, begun(2), piece(0, 'x', 1)]],
    ['an attempt without its start', /without its start/, [...delta, piece(0, 'x', 2)]],
    ['two replies at once', /still streams/, [...delta, begun(1, 'msg_9')]],
    ['text while queued', /text while queued/, [...delta, updated(3, 'queued'), piece(0, 'x')]],
    ['text while open', /text while open/, [...delta, updated(3, 'open'), piece(0, 'x')]],
    [
      'an end without an end',
      /ended as streaming/,
      [...delta, ended({ ...reply, status: 'streaming' })],
    ],
    ['rev goes back', /went back/, [...head, pushed({ ...question, rev: 1 })]],
    ['seq changes', /seq changed/, [...head, pushed({ ...question, seq: 7 })]],
    ['a change is overtaken', /came before message 1/, [pushed(question), pushed(started)]],
    [
      'a message differs',
      /is not as stored/,
      [pushed(started), pushed({ ...question, text: 'x' })],
    ],
    ['a sync leaves something out', /came before message 3/, [...head, CUT, synced([], 4)]],
    ['a list out of order', /not in the order/, [...head, synced([reply, question], 4)]],
    [
      'a reply left behind',
      /left behind/,
      [],
      store(started, question, { ...reply, status: 'streaming' }),
    ],
    [
      'a text that is empty',
      /has no text/,
      [],
      store(started, question, { ...reply, text: ' ', citations: [] }),
    ],
    ['a withdrawn text', /withdrawn with a text/, [], store({ ...reply, status: 'withdrawn' })],
    ['a seq that stands twice', /seq is not unique/, [], store(started, { ...question, seq: 1 })],
    ['a rev that stands twice', /rev is not unique/, [], store(started, { ...question, rev: 1 })],
    ['a rev beyond the conversation', /above the conversation/, [], store({ ...reply, rev: 9 })],
    [
      'a citation beyond the text',
      /outside of the text/,
      [],
      store({ ...reply, citations: [{ ...citation, end: 99 }] }),
    ],
    [
      'an empty citation',
      /outside of the text/,
      [],
      store({ ...reply, citations: [{ ...citation, end: 0 }] }),
    ],
    [
      'an invented quote',
      /does not say/,
      [],
      store({ ...reply, citations: [{ ...citation, quote: 'Within 31 days.' }] }),
    ],
  ])('%s', (_, breach, seen, stored = whole) => {
    expect(check(seen, stored)).toContainEqual(expect.stringMatching(breach))
  })

  test.each([
    ['lost', /is not stored/, [acked()], store(started, reply)],
    [
      'doubled',
      /stored 2 times/,
      [acked()],
      store(question, { ...question, id: 'x', seq: 9, rev: 9 }),
    ],
    ['elsewhere', /is stored as/, [acked({ seq: 8 })], whole],
    ['another', /with another text/, [{ ...acked(), text: 'Hm?' }], whole],
  ])('a send that is %s', (_, breach, sent, stored) => {
    expect(checkHistory([client([], sent)], stored)).toContainEqual(expect.stringMatching(breach))
  })
})
