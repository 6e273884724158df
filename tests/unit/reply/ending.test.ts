import { describe, expect, test } from 'vitest'
import { ModelError, type ModelUsage } from '@/lib/model/port'
import { CitationCollector } from '@/lib/reply/citations'
import { DeltaEmitter } from '@/lib/reply/coalesce'
import type { InterruptReason } from '@/lib/reply/control'
import { TurnRules } from '@/lib/reply/decide'
import { endingOf } from '@/lib/reply/ending'
import type { StreamResult } from '@/lib/reply/stream'
import { hit, passage, turn } from './make'

const USAGE: ModelUsage = {
  inputTokens: 100,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 10,
  estimated: false,
}
const ESCALATION = { reason: 'Wants a person', summary: 'A refund', urgency: 'high' } as const

const result = (change: Partial<StreamResult> = {}): StreamResult => ({
  stopReason: 'end',
  usage: USAGE,
  escalation: null,
  error: null,
  ...change,
})

function end(
  text: string,
  outcome: StreamResult,
  options: {
    interruptedBy?: InterruptReason
    locale?: string
    question?: string
    cite?: boolean
  } = {},
) {
  const { interruptedBy = null, locale = 'en', question = 'How long?' } = options
  const shown: string[] = []
  const emitter = new DeltaEmitter({ emit: (_, piece) => shown.push(piece) }, () => 0)
  const citations = new CitationCollector([passage()])
  citations.beginBlock()
  citations.addText(text)
  if (options.cite) {
    const quote = { passageId: 'psg_1', citedText: 'It is free.', startBlock: 2, endBlock: 3 }
    citations.addCitation(quote)
  }
  emitter.push(text)
  const ending = endingOf({
    turn: turn(),
    result: outcome,
    interruptedBy,
    emitter,
    citations,
    locale,
    query: question,
    hits: [hit()],
    rules: new TurnRules(turn(), locale),
    signals: { text: question, locale, asksForPerson: false, unansweredTurns: 0 },
    model: { provider: 'anthropic', model: 'm' },
    costOf: () => 42,
    timings: () => ({ totalMs: 1 }),
  })
  return { ...ending, shown: shown.join('') }
}

const failed = (code: ConstructorParameters<typeof ModelError>[0]) =>
  result({ stopReason: null, usage: null, error: new ModelError(code, 'x') })

describe('how a stream ends', () => {
  const SORRY = /can’t answer right now/
  test.each<[string, string, StreamResult, string, RegExp]>([
    ['its own turn', 'An answer.', result(), 'complete', /^An answer\.$/],
    ['the length limit', 'An ans', result({ stopReason: 'length' }), 'interrupted', /^An ans$/],
    ['the length limit, silent', '', result({ stopReason: 'length' }), 'failed', SORRY],
    ['a refusal', '', result({ stopReason: 'refusal' }), 'failed', /can’t help with that/],
    ['a refusal in mid-text', 'Well,', result({ stopReason: 'refusal' }), 'failed', /^Well,$/],
    ['nothing', '', result(), 'failed', SORRY],
    ['white space', ' \n ', result(), 'failed', SORRY],
    ['an error', '', failed('overloaded'), 'failed', SORRY],
    ['an error in mid-text', 'Half', failed('connection'), 'failed', /^Half$/],
    [
      'the tool',
      'One moment.',
      result({ stopReason: 'escalate', escalation: ESCALATION }),
      'complete',
      /^One moment\.$/,
    ],
    [
      'the tool, silent',
      '',
      result({ stopReason: 'escalate', escalation: ESCALATION }),
      'complete',
      /handing this over/,
    ],
  ])('by %s', (_, text, outcome, status, expected) => {
    const ending = end(text, outcome)
    expect(ending.status).toBe(status)
    expect(ending.text).toMatch(expected)
    expect(ending.shown).toBe(ending.text)
  })

  test.each<InterruptReason>(['visitor', 'newer_message', 'taken_over', 'handoff', 'resolved'])(
    'interrupted by %s: withdrawn before a word, interrupted after one',
    (interruptedBy) => {
      const aborted = failed('aborted')
      expect(end('', aborted, { interruptedBy })).toMatchObject({ status: 'withdrawn', text: '' })
      expect(end('', failed('aborted'), { interruptedBy })).toMatchObject({
        status: 'withdrawn',
        text: '',
      })
      const ending = end('Half', aborted, { interruptedBy })
      expect(ending).toMatchObject({ status: 'interrupted', text: 'Half', decision: null })
      expect(ending.trace.interruptedBy).toBe(interruptedBy)
      const tool = result({ stopReason: 'escalate', escalation: ESCALATION })
      expect(end('Half', tool, { interruptedBy }).escalation).toBeNull()
    },
  )

  test('by the tool hands over, by anything else does not', () => {
    const tool = result({ stopReason: 'escalate', escalation: ESCALATION })
    expect(end('One moment.', tool).escalation).toEqual(ESCALATION)
    expect(end('One moment.', result()).escalation).toBeNull()
  })

  test('by our own words it speaks the visitor’s language', () => {
    expect(end('', failed('timeout'), { locale: 'fr' }).text).toMatch(/^Désolé/)
    expect(end('', failed('timeout'), { locale: 'zh-CN' }).text).toMatch(/^抱歉/)
    expect(end('', failed('timeout'), { locale: 'xx' }).text).toMatch(/^Sorry/)
  })
})

test('an answer counts as one when it rests on a source, or needs none', () => {
  expect(end('It is free.', result(), { cite: true }).trace.answered).toBe(true)
  expect(end('I do not know.', result()).trace.answered).toBe(false)
  expect(end('Hello!', result(), { question: 'Hello' }).trace.answered).toBe(true)
  expect(end('', failed('timeout')).trace.answered).toBe(false)
  const tool = result({ stopReason: 'escalate', escalation: ESCALATION })
  expect(end('One moment.', tool).trace.answered).toBeNull()
  expect(end('Half', failed('aborted'), { interruptedBy: 'visitor' }).trace.answered).toBeNull()
})

test('usage, cost and the reason of a failure are kept', () => {
  expect(end('Yes.', result())).toMatchObject({ usage: USAGE, costMicros: 42 })
  const ending = end('', failed('overloaded'))
  expect(ending).toMatchObject({ usage: null, costMicros: null })
  expect(ending.trace.model).toEqual({ provider: 'anthropic', model: 'm', error: 'overloaded' })
})

test('words that were never shown are not cited', () => {
  const ending = end('', failed('aborted'), { interruptedBy: 'visitor', cite: true })
  expect(ending.citations).toEqual([])
})
