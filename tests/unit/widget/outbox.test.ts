import { describe, expect, it } from 'vitest'
import {
  nextToSend,
  type Outgoing,
  parseOutbox,
  settleOutgoing,
  withoutKnown,
} from '@/widget/frame/outbox'

const item = (clientId: string, change: Partial<Outgoing> = {}): Outgoing => ({
  clientId,
  text: clientId,
  createdAt: '2026-11-01T10:00:00.000Z',
  ...change,
})

describe('the outbox', () => {
  it('sends in order and passes over what failed', () => {
    expect(nextToSend([item('a', { failed: true }), item('b')])?.clientId).toBe('b')
  })

  it('keeps what was written after a first message in the conversation it began', () => {
    const left = settleOutgoing([item('a'), item('b')], 'a', {
      type: 'sent',
      conversationId: 'conv_1',
    })
    expect(left).toEqual([item('b', { conversationId: 'conv_1' })])
  })

  it('does not move messages between conversations', () => {
    const outbox = [item('a', { conversationId: 'conv_1' }), item('b')]
    expect(settleOutgoing(outbox, 'a', { type: 'sent', conversationId: 'conv_1' })).toEqual([
      item('b'),
    ])
  })

  it('marks what was refused', () => {
    expect(settleOutgoing([item('a')], 'a', { type: 'refused' })[0]?.failed).toBe(true)
  })

  it('starts over where the conversation is not there any more', () => {
    const outbox = [item('a', { conversationId: 'gone' }), item('b', { conversationId: 'gone' })]
    const left = settleOutgoing(outbox, 'a', { type: 'homeless' })
    expect(left.every(({ conversationId }) => conversationId === undefined)).toBe(true)
  })

  it('shows nothing twice: what the server has is dropped', () => {
    expect(withoutKnown([item('a'), item('b')], new Set(['a']))).toEqual([item('b')])
  })

  it.each([null, '', 'x', '{}', '[1]', '[{"clientId":1}]', '[null]'])(
    'reads %j as empty',
    (stored) => {
      expect(parseOutbox(stored)).toEqual([])
    },
  )

  it('reads what it wrote', () => {
    const outbox = [item('a', { conversationId: 'conv_1', failed: true })]
    expect(parseOutbox(JSON.stringify(outbox))).toEqual(outbox)
  })
})
