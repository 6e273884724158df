import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, type CallOptions, startApi } from './api'

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let as: string
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    as = await api.signIn('owner@demo.test')
  })
  afterAll(() => api.close())

  const call = (method: string, path: string, body?: unknown, options: CallOptions = {}) =>
    api.call(method, `/api/v1/${path}`, { as, ...(body !== undefined && { body }), ...options })
  const data = async (method: string, path: string, body?: unknown) => {
    const answer = await call(method, path, body)
    expect(answer.body?.detail).toBeUndefined()
    return answer.body.data
  }

  describe('escalation rules', () => {
    const rule = (name: string, extra: object = {}) => ({
      name,
      stage: 'message',
      when: { type: 'keyword', anyOf: ['zebra'], match: 'word' },
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
      then: [{ type: 'handoff', to: { kind: 'anyone' }, mode: 'now' }],
      ...extra,
    })
    const order = async () =>
      (await data('GET', 'escalation-rules')).map((r: { id: string; position: number }) => [
        r.position,
        r.id,
      ])

    test('stay numbered without gaps while they are made, ordered and deleted at the same time', async () => {
      const made = await Promise.all(
        ['a', 'b', 'c'].map((name) => data('POST', 'escalation-rules', rule(name))),
      )
      const ids: string[] = (await order()).map(([, id]: [number, string]) => id)
      const turned = ids.toReversed()
      const answer = await data('PUT', 'escalation-rules/order', { ids: turned })
      expect(answer.map((r: { id: string }) => r.id)).toEqual(turned)
      expect(await order()).toEqual(turned.map((id, index) => [index + 1, id]))

      const refused: [unknown, string][] = [
        [turned.slice(1), 'conflict'],
        [[...turned, turned[0]], 'invalid_input'],
        [[...turned.slice(1), 'rul_unknown'], 'invalid_input'],
        ['all', 'invalid_input'],
      ]
      for (const [wrong, code] of refused) {
        expect((await call('PUT', 'escalation-rules/order', { ids: wrong })).body.code).toBe(code)
      }
      expect((await call('DELETE', `escalation-rules/${made[1].id}`)).status).toBe(204)
      const left = await order()
      expect(left.map(([position]: [number]) => position)).toEqual(
        left.map((_: unknown, i: number) => i + 1),
      )
      for (const { id } of [made[0], made[2]]) await call('DELETE', `escalation-rules/${id}`)
    })

    test('tell what is wrong with them, field by field', async () => {
      const { status, body } = await call(
        'POST',
        'escalation-rules',
        rule('x', {
          name: ' ',
          when: { all: [{ type: 'topic' }, { type: 'pattern', pattern: '(' }] },
        }),
      )
      expect(status).toBe(400)
      expect(body).toMatchObject({ code: 'invalid_input', type: expect.any(String), status: 400 })
      expect(Object.keys(body.errors)).toContain('name')
      expect(Object.keys(body.errors).some((field) => field.startsWith('when.all.0'))).toBe(true)
      const widgets = await call('POST', 'escalation-rules', rule('x', { widgetIds: ['wid_none'] }))
      expect(widgets.body.errors).toHaveProperty('widgetIds')
    })

    test('are changed as a whole: a stage that cannot know the condition is refused', async () => {
      const made = await data(
        'POST',
        'escalation-rules',
        rule('Low', {
          stage: 'retrieval',
          when: { type: 'low_score', below: 0.2 },
        }),
      )
      const moved = await call('PATCH', `escalation-rules/${made.id}`, { stage: 'message' })
      expect(moved.body.code).toBe('invalid_input')
      expect(await data('PATCH', `escalation-rules/${made.id}`, { enabled: false })).toMatchObject({
        enabled: false,
        stage: 'retrieval',
        position: made.position,
      })
      await call('DELETE', `escalation-rules/${made.id}`)
    })

    test('are tried on a message, stage by stage, with a real search', async () => {
      const person = await data('POST', 'escalation-rules/simulate', {
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

      const known = await data('POST', 'escalation-rules/simulate', {
        text: 'How long can I return something?',
      })
      expect(known.outcome.tags).toEqual([])
      expect(known.relevance).toBeGreaterThan(0.2)
      const unknown = await data('POST', 'escalation-rules/simulate', {
        text: 'Do you repair quantum computers?',
      })
      expect(unknown.outcome).toMatchObject({ handoff: false, tags: ['knowledge-gap'] })
      const tired = await data('POST', 'escalation-rules/simulate', {
        text: 'Hm',
        unansweredTurns: 2,
        locale: 'de',
      })
      expect(tired.outcome.handoff).toBe(true)
      expect(tired.outcome.messages[0]).toContain('Mensch')
      const draft = await data('POST', 'escalation-rules/simulate', {
        text: 'a zebra!',
        rule: rule('Draft'),
      })
      expect(draft.stages[0].fired).toHaveLength(1)
    })
  })
})
