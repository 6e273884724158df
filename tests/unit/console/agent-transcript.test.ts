import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openTranscript,
  reduceTranscript,
  syncFrom,
  type Transcript,
  type TranscriptEvent,
} from '@/lib/client/agent-transcript'
import { at, message } from './fixtures'

const apply = (state: Transcript, ...events: TranscriptEvent[]) =>
  events.reduce(reduceTranscript, state)
const opened = () => openTranscript('cnv_1', [message(1)], false)
const texts = (state: Transcript) => state.messages.map(({ text }) => text)

const start = (attempt = 1): TranscriptEvent => ({
  type: 'reply:start',
  conversationId: 'cnv_1',
  messageId: 'msg_2',
  seq: 2,
  attempt,
})
const delta = (offset: number, text: string, attempt = 1): TranscriptEvent => ({
  type: 'reply:delta',
  messageId: 'msg_2',
  attempt,
  offset,
  text,
})
const reply = (change: Parameters<typeof message>[1]) =>
  message(2, { author: 'assistant', status: 'complete', rev: 9, attempt: 1, ...change })

describe('messages', () => {
  it('stand in the order of seq, whatever the order they arrive in', () => {
    const state = apply(opened(), { type: 'messages', messages: [message(4), message(3)] })
    expect(state.messages.map(({ seq }) => seq)).toEqual([1, 3, 4])
    expect(state.rev).toBe(4)
  })

  it('keep their newest form', () => {
    const rated = message(1, { rev: 7, rating: 'up' })
    const state = apply(
      opened(),
      { type: 'messages', messages: [rated] },
      { type: 'messages', messages: [message(1)] },
    )
    expect(state.messages[0]?.rating).toBe('up')
  })

  it('leave the view when they were withdrawn', () => {
    const state = apply(opened(), start(), {
      type: 'messages',
      messages: [reply({ status: 'withdrawn', text: '' })],
    })
    expect(state.messages.map(({ id }) => id)).toEqual(['msg_1'])
    expect(state.running).toEqual({})
  })

  it('of earlier do not move the place to sync from', () => {
    const state = openTranscript('cnv_1', [message(5)], true)
    const older = apply(state, { type: 'older', messages: [message(4, { rev: 12 })], more: false })
    expect(older.rev).toBe(5)
    expect(older.more).toBe(false)
    expect(older.messages.map(({ seq }) => seq)).toEqual([4, 5])
  })
})

describe('a reply that streams', () => {
  it('grows by its pieces and ends as saved', () => {
    const streaming = apply(opened(), start(), delta(0, 'Within '), delta(7, '45 days'))
    expect(texts(streaming)).toEqual(['Message 1', 'Within 45 days'])
    expect(streaming.running.msg_2?.stage).toBe('writing')
    const ended = apply(streaming, {
      type: 'messages',
      messages: [reply({ text: 'Within 45 days.' })],
    })
    expect(texts(ended)).toEqual(['Message 1', 'Within 45 days.'])
    expect(ended.running).toEqual({})
  })

  it('takes a repeated or overlapping piece once', () => {
    const state = apply(opened(), start(), delta(0, 'abc'), delta(0, 'abc'), delta(2, 'cde'))
    expect(texts(state)[1]).toBe('abcde')
  })

  it('starts anew with a higher attempt and ignores the lower one', () => {
    const state = apply(
      opened(),
      start(),
      delta(0, 'first'),
      start(2),
      delta(5, ' late'),
      delta(0, 'second', 2),
    )
    expect(texts(state)[1]).toBe('second')
  })

  it('notices a missing piece, asks from before its own revision, and goes on after the sync', () => {
    const known = openTranscript(
      'cnv_1',
      [message(1), reply({ status: 'streaming', text: 'ab', rev: 5 })],
      false,
    )
    const gap = apply(known, delta(9, 'xyz'))
    expect(gap.gapAfterRev).toBe(4)
    expect(syncFrom(gap)).toBe(4)
    const synced = apply(gap, {
      type: 'messages',
      messages: [reply({ status: 'streaming', text: 'ab cdefghxyz', rev: 5 })],
      caughtUp: true,
    })
    expect(texts(synced)[1]).toBe('ab cdefghxyz')
    expect(synced.gapAfterRev).toBeNull()
  })

  it('asks for a reply whose start was missed', () => {
    expect(apply(opened(), delta(0, 'hello')).gapAfterRev).toBe(1)
  })

  it('is not reopened by news that come after its end', () => {
    const ended = apply(opened(), { type: 'messages', messages: [reply({ text: 'Done' })] })
    const late = apply(ended, start(), delta(4, ' more'), {
      type: 'messages',
      messages: [reply({ status: 'streaming', text: '', rev: 3 })],
    })
    expect(texts(late)[1]).toBe('Done')
    expect(late.running).toEqual({})
  })

  it('tells its stage and sources before the first word', () => {
    const sources = [{ title: 'Returns' }]
    const state = apply(opened(), start(), {
      type: 'reply:stage',
      messageId: 'msg_2',
      attempt: 1,
      stage: 'reading',
      sources,
    })
    expect(state.running.msg_2).toEqual({ attempt: 1, stage: 'reading', sources })
  })

  it('ends the same whatever the order and number of its events', () => {
    const events: TranscriptEvent[] = [
      start(),
      delta(0, 'Within '),
      delta(7, '45 days'),
      { type: 'messages', messages: [message(3)] },
      { type: 'messages', messages: [reply({ text: 'Within 45 days' })] },
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...events), { maxLength: 12 }),
        fc.shuffledSubarray(events, { minLength: events.length }),
        (before, all) => {
          const state = apply(opened(), ...before, ...all)
          expect(texts(state)).toEqual(['Message 1', 'Within 45 days', 'Message 3'])
          expect(state.running).toEqual({})
        },
      ),
    )
  })
})

describe('what an agent sends', () => {
  const pending = {
    clientId: 'k1',
    text: 'Hi',
    note: false,
    attachments: [],
    createdAt: at(5),
    error: null,
  }

  it('is shown at once and replaced by the saved message', () => {
    const waiting = apply(opened(), { type: 'pending', message: pending })
    expect(waiting.pending).toEqual([pending])
    const sent = message(2, { author: 'agent', clientId: 'k1', text: 'Hi' })
    expect(apply(waiting, { type: 'messages', messages: [sent] }).pending).toEqual([])
  })

  it('stays with its error, and a repetition takes its place', () => {
    const failed = apply(
      opened(),
      { type: 'pending', message: pending },
      { type: 'pending:failed', clientId: 'k1', error: 'Grace has taken this conversation' },
    )
    expect(failed.pending[0]?.error).toBe('Grace has taken this conversation')
    expect(apply(failed, { type: 'pending', message: pending }).pending).toEqual([pending])
    expect(apply(failed, { type: 'pending:dropped', clientId: 'k1' }).pending).toEqual([])
  })
})
