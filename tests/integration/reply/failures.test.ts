import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '@/lib/protocol/message'
import type { ScenarioName } from '@/tests/support/model-server/scenarios'
import { startParley, type TestParley } from '@/tests/support/start-parley'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley()
})
afterAll(() => parley.close())

const SORRY = /can’t answer right now/
const REFUSED = /can’t help with that/

/** How the contract lets a reply end, by what the model does; both the first call and its retries do it. */
const ENDINGS: [ScenarioName, Message['status'], RegExp][] = [
  ['plain', 'complete', /^Here is a plain answer in a few words\.$/],
  ['thinking', 'complete', /^Here is a plain answer/],
  ['pause_turn', 'complete', /^Here is a plain answer/],
  ['long', 'complete', /^Paragraph 1\. /],
  ['max_tokens', 'interrupted', /^This answer is cut in the middle of a$/],
  ['rate_limited', 'failed', SORRY],
  ['spend_limit', 'failed', SORRY],
  ['billing', 'failed', SORRY],
  ['unauthorized', 'failed', SORRY],
  ['overloaded', 'failed', SORRY],
  ['server_error', 'failed', SORRY],
  ['error_early', 'failed', SORRY],
  ['error_mid', 'failed', /^The first half$/],
  ['reset', 'failed', /^The first half$/],
  ['reset_early', 'failed', SORRY],
  ['early_end', 'failed', /^The first half$/],
  ['early_end_silent', 'failed', SORRY],
  ['refusal', 'failed', REFUSED],
  ['empty', 'failed', SORRY],
  ['blank', 'failed', SORRY],
]

describe.each(ENDINGS)('when the model answers "%s"', (scenario, status, text) => {
  test(`the reply is ${status}, with a text, and the conversation goes on`, async () => {
    const visitor = await parley.visitor()
    parley.model.setDefault(scenario)
    const { conversation, reply } = await visitor.ask('Can I return my backpack?')
    parley.model.setDefault('auto')
    expect(reply.status).toBe(status)
    expect(reply.text).toMatch(text)
    const deltas = visitor.pushes('reply:delta')
    expect(deltas.map((delta) => delta.text).join('')).toBe(reply.text)
    const { messages } = await visitor.open(conversation.id)
    expect(messages.at(-1)).toEqual(reply)
    expect((await visitor.open(conversation.id)).conversation?.status).toBe('assistant')
    const next = await visitor.ask('And a tent?', { conversationId: conversation.id })
    expect(next.reply.status).toBe('complete')
  })
})

test.each(['stall', 'stall_first', 'hang'] as const)(
  'a model that falls silent (%s) is given up by the visitor',
  async (scenario) => {
    const visitor = await parley.visitor()
    parley.model.next(scenario)
    const sent = await visitor.send('Are you there?')
    const { messageId } = await visitor.waitFor('reply:start')
    if (scenario === 'stall') {
      await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
    }
    await visitor.call('reply:stop', { messageId })
    const { message } = await visitor.waitFor('reply:end')
    expect(message.status).toBe(scenario === 'stall' ? 'interrupted' : 'withdrawn')
    const next = await visitor.ask('Hello?', { conversationId: sent.conversation.id })
    expect(next.reply.status).toBe('complete')
  },
)

test('the sorry sentence is told in the language of the question', async () => {
  parley.model.setDefault('server_error')
  const visitor = await parley.visitor({ locale: 'zh-CN' })
  const { reply } = await visitor.ask('我可以退货吗？请告诉我怎么退。')
  parley.model.setDefault('auto')
  expect(reply.text).toBe('抱歉，我现在无法回答。请稍后再试，或联系人工客服。')
})

test('a failure that passes is not seen at all', async () => {
  const visitor = await parley.visitor()
  parley.model.next('overloaded')
  const { reply } = await visitor.ask('Can I return it?')
  expect(reply.status).toBe('complete')
  expect(visitor.pushes('reply:start')).toHaveLength(1)
})

test('what failed is told to agents alone', async () => {
  const agent = await (await parley.agent()).connect()
  const visitor = await parley.visitor()
  parley.model.next('billing')
  const { reply } = await visitor.ask('Hm?')
  const { message } = await agent.waitFor('reply:end', (end) => end.message.id === reply.id)
  expect(message.trace).toMatchObject({ model: { error: 'spend_limit' } })
  expect(JSON.stringify(visitor.seen.all)).not.toContain('spend_limit')
  expect(JSON.stringify(visitor.seen.all)).not.toContain('credit balance')
})
