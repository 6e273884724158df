import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { EXAMPLE_RULE as example } from '@/tests/support/example-rule'
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
        [turned.slice(1), 'invalid_input'],
        [[], 'invalid_input'],
        [[...turned.slice(1), turned[1]], 'invalid_input'],
        [[...turned, 'rul_unknown'], 'invalid_input'],
        [[...turned.slice(1), 7], 'invalid_input'],
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

    const rules = (method: string, address: string, body?: unknown) =>
      call(method, `escalation-rules${address}`, body)
    const auditOf = (entityId: string) =>
      api.deps.db.auditEntry.findMany({ where: { entityId }, orderBy: { id: 'asc' } })

    test.each([
      [{ type: 'visitor_attribute', name: 'plan', operator: 'equals' }, 'when.value'],
      [
        { type: 'visitor_attribute', name: 'age', operator: 'less_than', value: 'old' },
        'when.value',
      ],
      [{ type: 'visitor_attribute', name: 'age', operator: 'like', value: 'old' }, 'when.operator'],
      [{ type: 'page', operator: 'contains', value: ' ' }, 'when.value'],
      [{ type: 'language', anyOf: ['not a tag'] }, 'when.anyOf.0'],
      [{ type: 'turn_count', atLeast: 0 }, 'when.atLeast'],
      [{ type: 'sentiment' }, 'when.type'],
    ])('%j is refused at %s', async (when, field) => {
      const { status, body } = await rules('POST', '', { ...example, when })
      expect(status).toBe(400)
      expect(Object.keys(body.errors)).toEqual([field])
    })

    describe('a change', () => {
      test('made on an older version is a conflict and changes nothing', async () => {
        const { id } = (await rules('POST', '', example)).body.data
        expect(
          (await rules('PATCH', `/${id}`, { name: 'First', version: 1 })).body.data.version,
        ).toBe(2)
        const late = await rules('PATCH', `/${id}`, { name: 'Second', version: 1 })
        expect([late.status, late.body.code]).toEqual([409, 'conflict'])
        expect((await rules('GET', `/${id}`)).body.data).toMatchObject({
          name: 'First',
          version: 2,
        })
        const racing = await Promise.all(
          ['a', 'b', 'c'].map((name) => rules('PATCH', `/${id}`, { name, version: 2 })),
        )
        expect(racing.map(({ status }) => status).sort()).toEqual([200, 409, 409])
        expect((await rules('PATCH', `/${id}`, { name: 'Anyway' })).status).toBe(200)
        await rules('DELETE', `/${id}`)
      })

      test('is written into the audit log', async () => {
        const { id } = (await rules('POST', '', example)).body.data
        await rules('PATCH', `/${id}`, { enabled: false })
        await rules('PATCH', `/${id}`, { enabled: false })
        await rules('DELETE', `/${id}`)
        const entries = await auditOf(id)
        expect(entries.map(({ action }) => action)).toEqual([
          'rule.created',
          'rule.updated',
          'rule.deleted',
        ])
        expect(entries[1]).toMatchObject({
          actorName: 'Olive Marsh',
          before: { enabled: true },
          after: { enabled: false },
        })
      })
    })
  })
})
