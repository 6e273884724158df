import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, type CallOptions, startApi } from './api'

const SITE = 'https://boats.example'
const HOURS = {
  timeZone: 'Europe/Berlin',
  week: {
    mon: [{ from: '09:00', to: '17:00' }],
    tue: [],
    wed: [],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  },
}

describe.each(DATABASES)('on %s', (database) => {
  let api: Api
  let as: string
  let assistantId: string
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    as = await api.signIn('owner@demo.test')
    assistantId = (await data('GET', 'assistants'))[0].id
  })
  afterAll(() => api.close())

  const call = (method: string, path: string, body?: unknown, options: CallOptions = {}) =>
    api.call(method, `/api/v1/${path}`, { as, ...(body !== undefined && { body }), ...options })
  const data = async (method: string, path: string, body?: unknown) => {
    const answer = await call(method, path, body)
    expect(answer.body?.detail).toBeUndefined()
    return answer.body.data
  }
  const make = (body: object = {}) =>
    data('POST', 'widgets', { name: 'Boats', assistantId, ...body })

  test('texts, launcher and business hours are kept, sent to visitors and taken away again', async () => {
    const widget = await make({
      texts: { en: { headline: 'Ask us', talkToPerson: 'Call a sailor' } },
      businessHours: HOURS,
      appearance: { launcher: 'question', launcherLabel: { en: 'Help' } },
    })
    expect(widget).toMatchObject({
      version: 1,
      lastSeen: null,
      businessHours: HOURS,
      texts: { en: { headline: 'Ask us', talkToPerson: 'Call a sailor' } },
      appearance: { launcher: 'question', launcherLabel: { en: 'Help' }, accent: '#4f46e5' },
    })
    const config = await api.deps.config.widgetByKey(widget.key)
    expect(config?.settings.texts).toEqual(widget.texts)
    expect(config?.businessHours).toEqual(HOURS)
    const always = await data('PATCH', `widgets/${widget.id}`, { businessHours: null, texts: {} })
    expect(always).toMatchObject({ businessHours: null, texts: {}, version: 2, name: 'Boats' })
    expect((await api.deps.config.widgetByKey(widget.key))?.businessHours).toBeNull()
  })

  test.each([
    ['a text that is not the widget’s', { texts: { en: { nonsense: 'x' } } }],
    ['a text that is too long', { texts: { en: { talkToPerson: 'x'.repeat(41) } } }],
    ['a language that is none', { texts: { 'not a language': {} } }],
    ['a launcher that is none', { appearance: { launcher: 'rocket' } }],
    ['a colour that is none', { appearance: { accent: 'red' } }],
    ['a zone that is none', { businessHours: { ...HOURS, timeZone: 'Mars/Olympus' } }],
    [
      'hours that end before they begin',
      {
        businessHours: { ...HOURS, week: { ...HOURS.week, sun: [{ from: '10:00', to: '09:00' }] } },
      },
    ],
  ])('refuses %s, and keeps what was', async (_, patch) => {
    const widget = await make()
    const { status, body } = await call('PATCH', `widgets/${widget.id}`, patch)
    expect([status, body.code]).toEqual([400, 'invalid_input'])
    expect(await data('GET', `widgets/${widget.id}`)).toEqual(widget)
  })

  test('of changes made on the same state one is saved, also at the same time', async () => {
    const { id, version } = await make()
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) => call('PATCH', `widgets/${id}`, { name, version })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const won = answers.find(({ status }) => status === 200)
    expect(await data('GET', `widgets/${id}`)).toEqual(won?.body.data)
    expect((await call('PATCH', `widgets/${id}`, { name: 'D' })).status).toBe(200)
  })

  test('the audit log has every change, and never the secret', async () => {
    const { id } = await make()
    await data('PATCH', `widgets/${id}`, { allowedOrigins: [SITE] })
    await data('PATCH', `widgets/${id}`, { allowedOrigins: [SITE] })
    const { secret } = await data('POST', `widgets/${id}/rotate-secret`)
    expect((await call('DELETE', `widgets/${id}`)).status).toBe(204)
    const entries = await api.deps.db.auditEntry.findMany({
      where: { entityId: id },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'widget.created',
      'widget.updated',
      'widget.secret_rotated',
      'widget.deleted',
    ])
    expect(entries[1]).toMatchObject({
      before: { allowedOrigins: [] },
      after: { allowedOrigins: [SITE] },
    })
    expect(JSON.stringify(entries)).not.toContain(secret)
    expect(entries[2]?.after).toEqual({ secret: '•••' })
  })

  test('where it is in use is noted for allowed sites alone, once a minute, without the query', async () => {
    const { id, key } = await make({ allowedOrigins: [SITE] })
    const { sightings, config, env } = api.deps
    const widget = await config.widgetByKey(key)
    if (!widget) throw new Error('no widget')
    for (const page of [
      `${SITE}/shop?email=a@b.example#x`,
      `${SITE}/other`,
      'https://evil.example/',
      `${env.publicUrl}/preview/${key}`,
      'nonsense',
      undefined,
    ]) {
      sightings.note(widget, page)
    }
    await sightings.settle()
    const seen = await data('GET', `widgets/${id}/sightings`)
    expect(seen).toEqual([
      {
        origin: SITE,
        url: `${SITE}/shop`,
        firstSeenAt: expect.any(String),
        lastSeenAt: expect.any(String),
      },
    ])
    expect((await data('GET', `widgets/${id}`)).lastSeen).toEqual({
      origin: SITE,
      at: seen[0].lastSeenAt,
    })
  })

  test('agents may look and change nothing; other workspaces do not see it', async () => {
    const { id } = await make()
    const agent = { as: await api.signIn('agent@demo.test') }
    expect((await call('GET', `widgets/${id}`, undefined, agent)).status).toBe(200)
    expect((await call('GET', `widgets/${id}/sightings`, undefined, agent)).status).toBe(200)
    expect((await call('PATCH', `widgets/${id}`, { name: 'X' }, agent)).status).toBe(403)
    expect((await call('GET', 'start', undefined, agent)).status).toBe(403)
    const stranger = { as: await api.signIn('other@demo.test') }
    for (const [method, path, body] of [
      ['GET', `widgets/${id}`],
      ['GET', `widgets/${id}/sightings`],
      ['PATCH', `widgets/${id}`, { name: 'X' }],
      ['POST', `widgets/${id}/rotate-secret`],
      ['DELETE', `widgets/${id}`],
    ] as const) {
      expect([method, path, (await call(method, path, body, stranger)).status]).toEqual([
        method,
        path,
        404,
      ])
    }
    expect((await data('GET', `widgets/${id}`)).name).toBe('Boats')
  })
})
