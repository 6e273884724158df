import { describe, expect, test } from 'vitest'
import {
  type Conversation,
  type ConversationAction,
  chosenTurn,
  conversationReducer,
  emptyConversation,
  isHandedOver,
  runningTurn,
} from '@/lib/client/playground/conversation'
import type { TrialMessage } from '@/lib/client/playground/read-trial'
import { plainVisitor } from '@/lib/client/playground/settings'
import { firedRuleIds, historyOf, trialBody } from '@/lib/client/playground/trial-body'
import { tryBody } from '@/lib/protocol/assistant'
import type { Trial } from '@/lib/protocol/trial'

const ended = (change: Partial<Trial['end']> = {}): Trial['end'] => ({
  status: 'complete',
  text: 'Thirty days.',
  answered: true,
  handoff: null,
  fired: [],
  messages: [],
  priority: null,
  tags: [],
  ...change,
})
const ask = (id: string, text = `Question ${id}`): ConversationAction => ({
  type: 'ask',
  id,
  text,
  visitor: plainVisitor,
})
const hear = (id: string, message: TrialMessage): ConversationAction => ({
  type: 'message',
  id,
  message,
})
const end = (id: string, change?: Partial<Trial['end']>) =>
  hear(id, { name: 'end', data: ended(change) })
const delta = (id: string, offset: number, text: string) =>
  hear(id, { name: 'delta', data: { offset, text } })
const played = (...actions: ConversationAction[]): Conversation =>
  actions.reduce(conversationReducer, emptyConversation)

describe('a conversation', () => {
  test('gathers an answer as it comes', () => {
    const { turns } = played(
      ask('a'),
      hear('a', { name: 'stage', data: { stage: 'reading', sources: [{ title: 'Returns' }] } }),
      delta('a', 0, 'Thirty '),
      delta('a', 7, 'days.'),
    )
    expect(turns).toMatchObject([
      { phase: 'running', answer: 'Thirty days.', stage: { stage: 'reading' }, end: null },
    ])
  })

  test('takes the words of a later attempt from where they begin', () => {
    const { turns } = played(ask('a'), delta('a', 0, 'Thirty days'), delta('a', 0, 'Forty'))
    expect(turns[0]?.answer).toBe('Forty')
  })

  test('takes the text of the end as what was said', () => {
    const conversation = played(ask('a'), delta('a', 0, 'Thirty'), end('a'))
    expect(conversation.turns[0]).toMatchObject({ phase: 'ended', answer: 'Thirty days.' })
    expect(runningTurn(conversation)).toBeUndefined()
  })

  test('changes nothing of a turn that is over or gone', () => {
    const stopped = played(ask('a'), delta('a', 0, 'Half'), { type: 'stop', id: 'a' })
    expect(stopped.turns[0]?.phase).toBe('stopped')
    expect(conversationReducer(stopped, delta('a', 4, ' more'))).toEqual(stopped)
    expect(conversationReducer(stopped, { type: 'fail', id: 'a', error: 1 })).toEqual(stopped)
    expect(played(ask('a'), { type: 'clear' }, end('a'))).toEqual(emptyConversation)
  })

  test('shows the trace of the newest answer until another is chosen, and of the next one again', () => {
    const two = played(ask('a'), end('a'), ask('b'), end('b'))
    expect(chosenTurn(two)?.id).toBe('b')
    const chosen = conversationReducer(two, { type: 'choose', id: 'a' })
    expect(chosenTurn(chosen)?.id).toBe('a')
    expect(chosenTurn(conversationReducer(chosen, ask('c')))?.id).toBe('c')
    expect(chosenTurn(emptyConversation)).toBeUndefined()
  })

  test('drops what never reached the assistant, and what is asked anew', () => {
    const failed: ConversationAction = { type: 'fail', id: 'a', error: new Error('gone') }
    expect(played(ask('a'), failed).turns).toMatchObject([{ phase: 'failed' }])
    expect(played(ask('a'), failed, ask('b')).turns.map(({ id }) => id)).toEqual(['b'])
    const again = { ...ask('c'), replaces: 'b' } as ConversationAction
    const turns = played(ask('a'), end('a'), ask('b'), end('b', { status: 'failed' }), again).turns
    expect(turns.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('is a person’s after a hand-off, until the assistant answered again', () => {
    const handoff = { by: 'rule', reason: 'Asks for a person' } as const
    const over = played(ask('a'), end('a', { handoff }))
    expect(isHandedOver(over)).toBe(true)
    expect(isHandedOver(played(ask('a'), end('a', { handoff }), ask('b'), end('b')))).toBe(false)
  })
})

describe('what is sent', () => {
  test('carries what was said, with whether it was answered', () => {
    const { turns } = played(
      ask('a'),
      end('a'),
      ask('b'),
      end('b', { text: 'I do not know.', answered: false }),
      ask('c'),
      delta('c', 0, 'Half'),
      { type: 'stop', id: 'c' },
    )
    expect(historyOf(turns)).toEqual([
      { author: 'visitor', text: 'Question a' },
      { author: 'assistant', text: 'Thirty days.', answered: true },
      { author: 'visitor', text: 'Question b' },
      { author: 'assistant', text: 'I do not know.', answered: false },
      { author: 'visitor', text: 'Question c' },
      { author: 'assistant', text: 'Half' },
    ])
  })

  test('leaves a question that was stopped before its first word to be answered with the next', () => {
    const { turns } = played(ask('a'), { type: 'stop', id: 'a' })
    expect(historyOf(turns)).toEqual([{ author: 'visitor', text: 'Question a' }])
  })

  test('closes a turn that a rule took over with what the rule said, else leaves it out', () => {
    const handoff = { by: 'rule', reason: 'Asks for a person' } as const
    const skipped = { status: 'skipped', text: '', answered: null, handoff } as const
    const said = played(ask('a'), end('a', { ...skipped, messages: ['A colleague comes.'] }))
    expect(historyOf(said.turns)).toEqual([
      { author: 'visitor', text: 'Question a' },
      { author: 'assistant', text: 'A colleague comes.' },
    ])
    expect(historyOf(played(ask('a'), end('a', skipped)).turns)).toEqual([])
  })

  test('names every rule that fired, once', () => {
    const fired = (...ids: string[]) => ids.map((id) => ({ id, name: id }))
    const { turns } = played(
      ask('a'),
      end('a', { fired: fired('r1', 'r2') }),
      ask('b'),
      end('b', { fired: fired('r2', 'r3') }),
    )
    expect(firedRuleIds(turns)).toEqual(['r1', 'r2', 'r3'])
  })

  test('stays within what the server takes, however long a conversation grows', () => {
    const actions = Array.from({ length: 80 }, (_, index) => String(index)).flatMap((id) => [
      ask(id, 'x'.repeat(4000)),
      end(id, { text: 'y'.repeat(20_000) }),
    ])
    const { turns } = played(...actions)
    const body = trialBody('And now?', turns, {
      ...plainVisitor,
      attributes: [{ name: ' plan ', value: 'gold' }],
    })
    expect(tryBody.safeParse(body).success).toBe(true)
    expect(body.history?.[0]?.author).toBe('visitor')
    expect(body.history?.at(-1)?.author).toBe('assistant')
  })

  test('says as whom, and leaves out what was left empty', () => {
    expect(trialBody('Hi', [], plainVisitor)).toEqual({
      text: 'Hi',
      history: [],
      firedRuleIds: [],
      locale: 'en',
      draft: true,
    })
    expect(
      trialBody('Hi', [], {
        version: 'published',
        widgetId: 'wgt_1',
        page: ' https://a.test/pricing ',
        pageTitle: 'Pricing',
        locale: 'de',
        attributes: [
          { name: 'plan', value: 'gold' },
          { name: ' ', value: 'lost' },
        ],
      }),
    ).toMatchObject({
      draft: false,
      widgetId: 'wgt_1',
      page: { url: 'https://a.test/pricing', title: 'Pricing' },
      locale: 'de',
      traits: { plan: 'gold' },
    })
  })
})
