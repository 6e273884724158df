import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { EXAMPLE_RULE as example } from '@/tests/support/example-rule'
import { type Api, startApi } from './api'

let api: Api
let as: string
const url = '/api/v1/escalation-rules'
const simulate = async (body: object) => (await call('POST', '/simulate', body)).body.data
const call = (method: string, address: string, body?: unknown, who = as) =>
  api.call(method, `${url}${address}`, { as: who, ...(body !== undefined && { body }) })

beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  as = await api.signIn('owner@demo.test')
})
afterAll(() => api.close())

test('the example of the contract is taken as it stands, and tried', async () => {
  const made = await call('POST', '', example)
  expect(made.status).toBe(201)
  expect(made.body.data).toMatchObject({ ...example, version: 1 })
  const outcome = async (plan: string) => {
    const { body } = await call('POST', '/simulate', {
      text: 'I want a chargeback',
      rule: example,
      attributes: { plan },
    })
    return body.data.stages[0].trace.rules[0]
  }
  expect(await outcome('pro')).toMatchObject({
    outcome: 'fired',
    when: {
      members: [{ because: { match: { start: 9, end: 19 } } }, { member: { matched: false } }],
    },
  })
  expect(await outcome('free')).toMatchObject({ outcome: 'not_matched' })
  await call('DELETE', `/${made.body.data.id}`)
})

test('page, language and turns are looked at', async () => {
  const rule = {
    ...example,
    when: {
      all: [
        { type: 'page', operator: 'starts_with', value: '/checkout' },
        { type: 'language', anyOf: ['de'] },
        { type: 'turn_count', atLeast: 3 },
      ],
    },
  }
  const fires = async (changes: object) => {
    const body = {
      text: 'Hallo',
      locale: 'de-AT',
      page: 'https://a.test/checkout/pay',
      turnCount: 3,
      rule,
    }
    const answer = await call('POST', '/simulate', { ...body, ...changes })
    return answer.body.data.stages[0].fired.length === 1
  }
  expect(await fires({})).toBe(true)
  expect(await fires({ locale: 'fr' })).toBe(false)
  expect(await fires({ turnCount: 2 })).toBe(false)
  expect(await fires({ page: undefined })).toBe(false)
})

test('a message is tried stage by stage, with a real search', async () => {
  const person = await simulate({
    text: 'Let me talk to a human please',
  })
  expect(person.stages.map((s: { stage: string }) => s.stage)).toEqual([
    'message',
    'retrieval',
    'reply',
  ])
  expect(person.stages[0].fired[0].name).toBe('Asks for a person')
  expect(person.stages[1].reached).toBe(false)
  expect(person.outcome.handoff).toBe(true)
  expect(person.stages[0].trace.rules.length).toBeGreaterThan(3)

  const known = await simulate({
    text: 'How long can I return something?',
  })
  expect(known.outcome.tags).toEqual([])
  expect(known.relevance).toBeGreaterThan(0.2)
  const unknown = await simulate({
    text: 'Do you repair quantum computers?',
  })
  expect(unknown.outcome).toMatchObject({ handoff: false, tags: ['knowledge-gap'] })
  const tired = await simulate({
    text: 'Hm',
    unansweredTurns: 2,
    locale: 'de',
  })
  expect(tired.outcome.handoff).toBe(true)
  expect(tired.outcome.messages[0]).toContain('Mensch')
  const draft = await simulate({
    text: 'a zebra!',
    rule: { ...example, when: { type: 'keyword', anyOf: ['zebra'], match: 'word' } },
  })
  expect(draft.stages[0].fired).toHaveLength(1)
})
