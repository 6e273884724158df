import { describe, expect, it } from 'vitest'
import {
  emptyTranscript,
  readSeqFor,
  reduce,
  type Transcript,
  type TranscriptEvent,
  unreadAfter,
  visible,
} from '@/widget/frame/transcript'
import { message } from './messages'

const run = (...events: TranscriptEvent[]): Transcript => events.reduce(reduce, emptyTranscript)
const start = (attempt = 1): TranscriptEvent => ({
  type: 'start',
  start: { conversationId: 'conv_1', messageId: 'msg_1', seq: 1, attempt },
})
const delta = (offset: number, text: string, attempt = 1): TranscriptEvent => ({
  type: 'delta',
  delta: { messageId: 'msg_1', attempt, offset, text },
})
const said = (change: Parameters<typeof message>[0]): TranscriptEvent => ({
  type: 'message',
  message: message(change),
})
const text = (state: Transcript) => state.entries[0]?.message.text

describe('a streamed reply', () => {
  it('grows with its deltas', () => {
    const state = run(start(), delta(0, 'Hel'), delta(3, 'lo'))
    expect(text(state)).toBe('Hello')
    expect(state.gap).toBe(false)
  })

  it('trims a delta that overlaps and drops one that comes twice', () => {
    expect(text(run(start(), delta(0, 'Hel'), delta(1, 'ello'), delta(0, 'Hel')))).toBe('Hello')
  })

  it('keeps a delta that is ahead until the missing one comes, and asks for a sync', () => {
    const ahead = run(start(), delta(3, 'lo'))
    expect(ahead.gap).toBe(true)
    expect(text(ahead)).toBe('')
    expect(text(reduce(ahead, delta(0, 'Hel')))).toBe('Hello')
  })

  it('asks for a sync when it does not know the message', () => {
    expect(run(delta(0, 'Hello')).gap).toBe(true)
  })

  it('starts anew with a higher attempt and ignores an older one', () => {
    const state = run(start(), delta(0, 'Old'), start(2), delta(3, ' words', 1), delta(0, 'New', 2))
    expect(text(state)).toBe('New')
    expect(state.entries[0]?.message.attempt).toBe(2)
  })

  it('learns of a higher attempt from a delta alone', () => {
    expect(text(run(start(), delta(0, 'Old'), delta(0, 'New', 3)))).toBe('New')
  })

  it('shows the stage, but not that of an older attempt', () => {
    const stage = (attempt: number): TranscriptEvent => ({
      type: 'stage',
      stage: { messageId: 'msg_1', attempt, stage: 'reading', sources: [{ title: 'Returns' }] },
    })
    expect(run(start(), stage(1)).entries[0]?.sources).toEqual([{ title: 'Returns' }])
    expect(run(start(2), stage(1)).entries[0]?.stage).toBeUndefined()
  })

  it('is final once it ended: late starts, stages and deltas change nothing', () => {
    const end: TranscriptEvent = {
      type: 'end',
      end: { attempt: 1, message: message({ text: 'Hello', rev: 4 }) },
    }
    const ended = run(start(), delta(0, 'Hel'), end)
    expect(reduce(ended, delta(5, ' again'))).toBe(ended)
    expect(reduce(ended, start(2))).toBe(ended)
  })

  it('disappears when it is withdrawn', () => {
    const state = run(start(), said({ status: 'withdrawn', text: '', rev: 3 }))
    expect(visible(state.entries)).toEqual([])
  })
})

describe('what the server tells', () => {
  it('keeps the newer of two states, whichever comes last', () => {
    const newer = said({ rev: 5, rating: 'up' })
    const older = said({ rev: 2 })
    expect(run(older, newer).entries[0]?.message.rating).toBe('up')
    expect(run(newer, older).entries[0]?.message.rating).toBe('up')
  })

  it('keeps the longer text of a reply in the making', () => {
    const state = run(said({ status: 'streaming', text: 'Hel', rev: 2 }), delta(3, 'lo wor'))
    expect(text(reduce(state, said({ status: 'streaming', text: 'Hello', rev: 3 })))).toBe(
      'Hello wor',
    )
  })

  it('orders by seq', () => {
    const state = run(
      said({ id: 'c', seq: 9 }),
      said({ id: 'a', seq: 2 }),
      said({ id: 'b', seq: 5 }),
    )
    expect(state.entries.map(({ message: { id } }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is not ahead of a sync: pushes do not raise the rev it asks from', () => {
    expect(run(said({ rev: 7 })).rev).toBe(0)
    const slice = { conversation: null, messages: [], rev: 7 }
    expect(run({ type: 'sync', slice }).rev).toBe(7)
  })

  it('puts history before what is there, and knows whether there is more', () => {
    const state = run(said({ id: 'b', seq: 5 }), {
      type: 'history',
      messages: [message({ id: 'a', seq: 1 })],
      more: true,
    })
    expect(state.entries).toHaveLength(2)
    expect(state.more).toBe(true)
  })
})

describe('unread messages', () => {
  const entries = run(
    said({ id: 'a', seq: 1 }),
    said({ id: 'b', seq: 2, author: 'visitor', status: 'sent' }),
    said({ id: 'c', seq: 3, author: 'agent', status: 'sent' }),
    said({ id: 'd', seq: 4, kind: 'event', author: 'system', status: 'sent' }),
    said({ id: 'e', seq: 5, status: 'streaming' }),
  ).entries

  it('are those of others that are there to be read', () => {
    expect(unreadAfter(entries, -1)).toBe(2)
    expect(unreadAfter(entries, 1)).toBe(1)
    expect(unreadAfter(entries, 3)).toBe(0)
  })

  it('end where the server says', () => {
    expect(readSeqFor(entries, 1)).toBe(2)
    expect(readSeqFor(entries, 2)).toBe(0)
    expect(readSeqFor(entries, 0)).toBe(5)
  })
})
