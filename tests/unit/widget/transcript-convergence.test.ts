import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Message } from '@/lib/protocol/message'
import { emptyTranscript, reduce, type TranscriptEvent, visible } from '@/widget/frame/transcript'
import { message } from './messages'

/** A server that changes a conversation step by step, and what it pushes at each. */
function createServer() {
  let rev = 0
  const messages = new Map<string, Message>()
  const pushes: TranscriptEvent[] = []
  const put = (change: Partial<Message> & { id: string }) => {
    const next = message({ ...messages.get(change.id), ...change, rev: ++rev })
    messages.set(next.id, next)
    return next
  }

  return {
    pushes,
    messages,
    slice: (afterRev: number) => ({
      conversation: null,
      messages: [...messages.values()].filter((one) => one.rev > afterRev),
      rev,
    }),
    write(seq: number) {
      const id = `v${seq}`
      pushes.push({
        type: 'message',
        message: put({ id, seq, author: 'visitor', status: 'sent', text: `Question ${seq}` }),
      })
    },
    reply(seq: number, attempts: string[][], ending: Message['status']) {
      const id = `a${seq}`
      attempts.forEach((pieces, index) => {
        const attempt = index + 1
        put({ id, seq, status: 'streaming', text: '', attempt })
        pushes.push({
          type: 'start',
          start: { conversationId: 'conv_1', messageId: id, seq, attempt },
        })
        let text = ''
        for (const piece of pieces) {
          pushes.push({
            type: 'delta',
            delta: { messageId: id, attempt, offset: text.length, text: piece },
          })
          text += piece
          // Deltas are no change of the row: its `rev` stays.
          messages.set(id, { ...(messages.get(id) as Message), text })
        }
      })
      const text = messages.get(id)?.text ?? ''
      const end = put({ id, status: ending, text: ending === 'withdrawn' ? '' : text })
      pushes.push({ type: 'end', end: { message: end, attempt: attempts.length } })
    },
  }
}

const script = fc.array(
  fc.record({
    attempts: fc.array(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 3,
    }),
    ending: fc.constantFrom('complete', 'interrupted', 'failed', 'withdrawn' as const),
  }),
  { minLength: 1, maxLength: 4 },
)

/** For each push: lost, or when it arrives (twice, perhaps). */
const fate = fc.array(
  fc.option(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 2 })),
  {
    minLength: 120,
    maxLength: 120,
  },
)

it('whatever is lost, late, doubled or out of order, one sync brings the truth', () => {
  fc.assert(
    fc.property(script, fate, fc.nat(60), (steps, fates, syncAt) => {
      const server = createServer()
      let early: ReturnType<typeof server.slice> | undefined
      steps.forEach(({ attempts, ending }, index) => {
        server.write(index * 2 + 1)
        server.reply(index * 2 + 2, attempts, ending)
        if (!early && server.pushes.length > syncAt) early = server.slice(0)
      })
      const arrivals = server.pushes.flatMap((push, index) =>
        (fates[index % fates.length] ?? []).map((at) => ({ push, at })),
      )
      if (early) arrivals.push({ push: { type: 'sync', slice: early }, at: 0.5 })
      arrivals.sort((a, b) => a.at - b.at)

      const seen = arrivals.reduce((state, { push }) => reduce(state, push), emptyTranscript)
      const final = reduce(seen, { type: 'sync', slice: server.slice(seen.rev) })

      const truth = [...server.messages.values()].sort((a, b) => a.seq - b.seq)
      expect(final.entries.map((entry) => entry.message)).toEqual(truth)
      expect(visible(final.entries)).toHaveLength(
        truth.filter(({ status }) => status !== 'withdrawn').length,
      )
      expect(final.gap).toBe(false)
    }),
    { numRuns: 500 },
  )
})

it('the text shown of a running reply is always a beginning of what was streamed', () => {
  const pieces = fc.array(fc.string({ minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(11), { maxLength: 30 }), (all, order) => {
      const whole = all.join('')
      const offsets = all.map((_, index) => all.slice(0, index).join('').length)
      let state = reduce(emptyTranscript, {
        type: 'start',
        start: { conversationId: 'conv_1', messageId: 'a', seq: 1, attempt: 1 },
      })
      for (const pick of order) {
        const index = pick % all.length
        const delta = {
          messageId: 'a',
          attempt: 1,
          offset: offsets[index] ?? 0,
          text: all[index] ?? '',
        }
        state = reduce(state, { type: 'delta', delta })
        expect(whole.startsWith(state.entries[0]?.message.text ?? '?')).toBe(true)
      }
    }),
  )
})
