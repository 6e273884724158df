import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/protocol/ids'
import { seedDemo } from '@/prisma/seed/demo'
import { DATABASES } from '@/tests/support/test-database'
import { type Api, startApi } from './api'

describe.each(DATABASES)('contacts on %s', (database) => {
  let api: Api
  let owner: string
  let agent: string
  let stranger: string
  beforeAll(async () => {
    api = await startApi({ database, prepare: seedDemo })
    owner = await api.signIn('owner@demo.test')
    agent = await api.signIn('agent@demo.test')
    stranger = await api.signIn('other@demo.test')
  })
  afterAll(() => api.close())

  let id: string
  let conversationId: string
  beforeEach(async () => {
    const { db } = api.deps
    const widget = await db.widget.findUniqueOrThrow({ where: { key: 'wk_demo' } })
    const { workspaceId } = widget
    id = newId('contact')
    conversationId = newId('conversation')
    await db.contact.create({
      data: {
        id,
        workspaceId,
        name: 'Ada Lovelace',
        email: `${id}@ada.test`,
        externalId: id,
        traits: { plan: 'gold' },
      },
    })
    await db.conversation.create({
      data: {
        id: conversationId,
        workspaceId,
        widgetId: widget.id,
        contactId: id,
        status: 'queued',
        lastSeq: 3,
        rev: 3,
        preview: 'My secret word',
        page: { url: 'https://shop.test/secret' },
        ratingScore: 4,
        ratingComment: 'secretly fine',
      },
    })
    const message = (seq: number) => ({
      id: newId('message'),
      workspaceId,
      conversationId,
      seq,
      rev: seq,
    })
    await db.message.createMany({
      data: [
        {
          ...message(1),
          author: 'system',
          kind: 'event',
          text: '',
          event: { type: 'conversation_started', url: 'https://shop.test/secret' },
        },
        { ...message(2), author: 'visitor', text: 'My secret word', senderId: id },
        { ...message(3), author: 'agent', kind: 'note', text: 'A secret note' },
      ],
    })
    await db.escalation.create({
      data: {
        id: newId('escalation'),
        workspaceId,
        conversationId,
        kind: 'model',
        reason: 'has a secret',
        summary: 'A long secret',
      },
    })
    await db.mail.create({
      data: {
        id: newId('mail'),
        workspaceId,
        kind: 'transcript',
        to: `${id}@ADA.test`,
        subject: 'Yours',
        text: 'My secret word',
        status: 'kept',
      },
    })
  })

  const call = (method: string, path: string, as: string, body?: unknown) =>
    api.call(method, `/api/v1/contacts/${path}`, { as, ...(body !== undefined && { body }) })

  test('shows who somebody is, and what they talked about', async () => {
    const { status, body } = await call('GET', id, agent)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      id,
      name: 'Ada Lovelace',
      email: `${id}@ada.test`,
      traits: { plan: 'gold' },
      erased: false,
      conversationCount: 1,
      conversations: [{ id: conversationId, status: 'queued', preview: 'My secret word' }],
    })
  })

  test('changes name, address and attributes, each alone or not', async () => {
    const named = await call('PATCH', id, agent, {
      name: ' Ada K. ',
      traits: { plan: 'free', n: 2 },
    })
    expect(named.body.data).toMatchObject({
      email: `${id}@ada.test`,
      traits: { plan: 'free', n: 2 },
    })
    const cleared = await call('PATCH', id, agent, { name: null, email: null })
    expect(cleared.body.data).toMatchObject({ name: null, email: null, traits: { plan: 'free' } })
  })

  test.each([
    [{ name: '  ' }, 'name'],
    [{ email: 'not an address' }, 'email'],
    [{ traits: { plan: { nested: true } } }, 'traits.plan'],
    [{ traits: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`t${n}`, n])) }, 'traits'],
  ])('refuses %j', async (body, field) => {
    const answer = await call('PATCH', id, agent, body)
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body.errors)).toContain(field)
  })

  test('is hidden from another workspace', async () => {
    for (const [method, path, body] of [
      ['GET', id, undefined],
      ['PATCH', id, { name: 'Mine' }],
      ['GET', `${id}/export`, undefined],
      ['POST', `${id}/erase`, {}],
    ] as const) {
      expect([method, (await call(method, path, stranger, body)).status]).toEqual([method, 404])
    }
    expect((await call('GET', 'con_nobody', agent)).status).toBe(404)
  })

  test('gives all that is kept of somebody as one file', async () => {
    const { status, headers, body } = await call('GET', `${id}/export`, agent)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain(`${id}.json`)
    expect(body.contact).toMatchObject({ id, name: 'Ada Lovelace' })
    expect(JSON.stringify(body.conversations)).toContain('My secret word')
    expect(JSON.stringify(body.conversations)).toContain('A secret note')
  })

  test('is erased by an admin or owner alone', async () => {
    expect((await call('POST', `${id}/erase`, agent, {})).status).toBe(403)
    expect((await call('GET', id, agent)).body.data.name).toBe('Ada Lovelace')
  })

  test('once erased, nothing that was said or is known is left, but what counts', async () => {
    const { db, files, visitorTokens } = api.deps
    const file = await files.save(new Uint8Array([1, 2, 3]))
    const { workspaceId, widgetId } = await db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    })
    await db.attachment.create({
      data: {
        id: newId('attachment'),
        workspaceId,
        conversationId,
        uploaderId: id,
        name: 'secret.png',
        type: 'image/png',
        bytes: 3,
        file,
      },
    })
    const token = await visitorTokens.issue({ workspaceId, widgetId, contactId: id })

    const { status, body } = await call('POST', `${id}/erase`, owner, {})
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ id, name: null, email: null, traits: {}, erased: true })
    expect(body.data.conversations).toMatchObject([{ id: conversationId, status: 'resolved' }])

    const left = await Promise.all([
      db.contact.findMany({ where: { id } }),
      db.conversation.findMany({ where: { contactId: id } }),
      db.message.findMany({ where: { conversationId } }),
      db.escalation.findMany({ where: { conversationId } }),
      db.mail.findMany({ where: { to: { contains: id } } }),
      db.attachment.findMany({ where: { conversationId } }),
      db.auditEntry.findMany({ where: { entityId: id } }),
    ])
    expect(JSON.stringify(left)).not.toMatch(/secret|Ada|gold/)
    const [, conversations, messages, escalations, , , audit] = left
    expect(conversations).toMatchObject([{ lastSeq: 3, ratingScore: 4 }])
    expect(messages).toHaveLength(3)
    expect(messages.every(({ rev }) => rev > 3)).toBe(true)
    expect(escalations).toHaveLength(1)
    expect(audit).toMatchObject([{ action: 'contact.erased', entityName: id }])
    expect(await files.open(file)).toBeNull()

    const again = await call('POST', `${id}/erase`, owner, {})
    expect(again.status).toBe(200)
    expect((await call('PATCH', id, owner, { name: 'Ada' })).status).toBe(409)
    expect(await visitorTokens.verify(token)).toMatchObject({ contactId: id })
  })
})
