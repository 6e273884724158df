import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { agentEvents } from '@/lib/protocol/agent-socket'
import { ERROR_CODES } from '@/lib/protocol/errors'
import { MAX_PACKET_BYTES, visitorEvents } from '@/lib/protocol/visitor-socket'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import type { VisitorClient } from '@/tests/support/visitor-client'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley()
})
afterAll(() => parley.close())

const events = Object.keys(visitorEvents) as (keyof typeof visitorEvents)[]
const schemas: Record<string, z.core.$ZodType> = visitorEvents
const fields = [
  ...new Set(events.flatMap((event) => Object.keys(visitorEvents[event]._zod.def.shape))),
]

/** Values that have hurt others: of wrong types, too long, not storable, or almost right. */
const nasty = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    Number.NaN,
    -1,
    0.5,
    2 ** 53,
    1e308,
    '',
    ' \n ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    'x'.repeat(4001),
    'x'.repeat(12_000),
    '__proto__',
    'cnv_0',
    "'; DROP TABLE x; --",
    [],
    [[]],
    {},
    { toString: 1 },
    { url: '\0', title: '\ud800', referrer: null },
    { 'k\0y': 'v\0', 'k\ud800': true },
    Buffer.from('binary'),
    randomUUID(),
    'up',
    true,
    3,
  ),
)
const payload = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...fields), nasty, { maxKeys: 6 }) },
  { weight: 1, arbitrary: nasty },
)

/** What every table holds, as far as visitors can touch it. */
async function contents(): Promise<unknown> {
  const { db } = parley.deps
  const [contacts, conversations, messages, escalations] = await Promise.all([
    db.contact.findMany({ orderBy: { id: 'asc' } }),
    db.conversation.findMany({ orderBy: { id: 'asc' } }),
    db.message.findMany({ orderBy: { id: 'asc' } }),
    db.escalation.findMany({ orderBy: { id: 'asc' } }),
  ])
  return { contacts, conversations, messages, escalations }
}

const received = (value: unknown) =>
  Buffer.isBuffer(value) ? value : (JSON.parse(JSON.stringify(value ?? null)) ?? {})
const isValid = (event: string, value: unknown) => {
  const schema = schemas[event]
  return schema !== undefined && z.safeParse(schema, received(value)).success
}

describe('a payload that is no good', () => {
  let visitor: VisitorClient
  beforeAll(async () => {
    visitor = await parley.visitor()
    await visitor.ask('Something to lose')
  })

  test.each(events)('%s: is refused with a code and changes nothing', async (event) => {
    const before = await contents()
    await fc.assert(
      fc.asyncProperty(payload, async (value) => {
        fc.pre(!isValid(event, value))
        const answer = await visitor.raw(event, value)
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
      }),
      { numRuns: 60 },
    )
    expect(await contents()).toEqual(before)
  })

  test.each(events)('%s: whatever comes is answered, never as our own failure', async (event) => {
    const stranger = await parley.visitor()
    await fc.assert(
      fc.asyncProperty(payload, async (value) => {
        const answer = await stranger.raw(event, value)
        if (answer.ok) return
        expect(ERROR_CODES).toContain(answer.error.code)
        expect(answer.error.code).not.toBe('internal')
        expect(answer.error.message).not.toBe('')
      }),
      { numRuns: 60 },
    )
    stranger.close()
  })

  test('without an acknowledgement, with surplus arguments, or of no known name harms nothing', async () => {
    const before = await contents()
    for (const event of [...events, 'nonsense', 'session', 'message', 'disconnecting2']) {
      visitor.shout(event)
      visitor.shout(event, null)
      visitor.shout(event, { conversationId: {} }, 7, [], 'more')
      visitor.shout(event, 'text')
    }
    expect(await visitor.raw('conversation:list', {}, 'surplus', { more: true })).toMatchObject({
      ok: true,
    })
    expect(await visitor.raw('conversation:list')).toMatchObject({ ok: true })
    const after = await contents()
    expect(after).toMatchObject({ contacts: (before as { contacts: unknown }).contacts })
    expect(visitor.socket.connected).toBe(true)
  })
})

describe('text', () => {
  test('loses what cannot be stored, and nothing else', async () => {
    const visitor = await parley.visitor()
    const { message } = await visitor.call('message:send', {
      clientId: randomUUID(),
      text: ' 👩‍👩‍👧 a\0b\ud800c 退货 \udc00\n',
    })
    expect(message.text).toBe(' 👩‍👩‍👧 abc 退货 \n')
    await visitor.replyTo(message)
  })

  test('of white space alone, none, or more than 4,000 is refused; 4,000 are taken', async () => {
    const visitor = await parley.visitor()
    const send = (text: unknown) => visitor.raw('message:send', { clientId: randomUUID(), text })
    const blank = [
      '',
      ' ',
      '\n\t ',
      '\0',
      '\ud800 ',
      '　',
      '\u200b',
      ' \u200d\ufeff\u2060\n',
      '\u00ad',
      'ㅤ',
    ]
    for (const text of [...blank, 'x'.repeat(4001), undefined]) {
      expect(await send(text)).toMatchObject({ error: { code: 'invalid_input' } })
    }
    const { message } = await visitor.send('界'.repeat(4000))
    expect(message.text).toHaveLength(4000)
    await visitor.replyTo(message)
  })

  test('fields with null count as absent', async () => {
    const visitor = await parley.visitor()
    const { reply } = await visitor.ask('Hello')
    expect(
      await visitor.raw('message:rate', { messageId: reply.id, rating: 'up', comment: null }),
    ).toEqual({ ok: true, data: {} })
    const nothing = { page: null, traits: null, name: null, email: null, locale: null }
    expect(await visitor.raw('visitor:update', nothing)).toEqual({ ok: true, data: {} })
    const odd = { 'k\0y\ud800': 'v\0' }
    expect(await visitor.raw('visitor:update', { traits: odd })).toEqual({ ok: true, data: {} })
    const { visitorId: id } = visitor.session
    const contact = await parley.deps.db.contact.findUniqueOrThrow({ where: { id } })
    expect(contact.traits).toEqual({ ky: 'v' })
    const limits: [string, object][] = [
      ['message:rate', { messageId: reply.id, rating: 'up', comment: 'x'.repeat(2001) }],
      ['visitor:update', { name: 'x'.repeat(201) }],
      ['visitor:update', { page: { url: `https://x.test/${'x'.repeat(2000)}` } }],
      ['visitor:update', { traits: { a: 'x'.repeat(501) } }],
      ['visitor:update', { traits: { a: null } }],
      ['visitor:update', { email: 'no address' }],
      [
        'visitor:update',
        { traits: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, i])) },
      ],
    ]
    for (const [event, value] of limits) {
      expect(await visitor.raw(event, value)).toMatchObject({ error: { code: 'invalid_input' } })
    }
  })

  test('attachments that do not exist are refused', async () => {
    const visitor = await parley.visitor()
    const payload = { clientId: randomUUID(), text: 'See this', attachmentIds: ['att_1'] }
    expect(await visitor.raw('message:send', payload)).toMatchObject({
      error: { code: 'invalid_input' },
    })
    expect((await visitor.open()).conversation).toBeNull()
    const sent = await visitor.raw('message:send', { ...payload, attachmentIds: [] })
    expect(sent).toMatchObject({ ok: true })
  })
})

test('a packet above the limit closes its socket and no other', async () => {
  const [visitor, other] = [await parley.visitor(), await parley.visitor()]
  const room = (bytes: number) => ({ fields: {}, padding: 'x'.repeat(bytes) })
  expect(await visitor.raw('prechat:submit', room(MAX_PACKET_BYTES - 200))).toMatchObject({
    ok: false,
  })
  const from = visitor.mark()
  visitor.shout('prechat:submit', room(MAX_PACKET_BYTES + 200))
  await visitor.waitForDisconnect(from)
  expect(await other.call('conversation:list', {})).toEqual({ conversations: [] })
  await visitor.reconnect()
  expect(await visitor.call('conversation:list', {})).toEqual({ conversations: [] })
})

test('an event of no known name is answered, to visitors and agents alike', async () => {
  const visitor = await parley.visitor()
  const agent = await (await parley.agent()).connect()
  for (const event of ['nonsense', 'session', 'message', 'constructor', '__proto__', 'a:b']) {
    for (const args of [[], [{}], [null], ['text', 7]]) {
      const refused = { ok: false, error: { code: 'unavailable', message: expect.any(String) } }
      expect([event, await visitor.raw(event, ...args)]).toEqual([event, refused])
      expect([event, await agent.raw(event, args[0])]).toEqual([event, refused])
    }
  }
  expect(visitor.socket.connected).toBe(true)
})

describe('the id that a client gives its message', () => {
  test.each([
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '12345678-1234-1234-1234-123456789abc',
    'ABCDEF01-2345-F789-0BCD-EF0123456789',
  ])('may be any UUID: %s', async (clientId) => {
    const visitor = await parley.visitor()
    const { message } = await visitor.send('Hello', { clientId })
    expect(message.clientId).toBe(clientId)
    expect((await visitor.send('Hello', { clientId })).message.id).toBe(message.id)
    await visitor.replyTo(message)
  })

  test.each([
    '',
    'x',
    '12345678-1234-1234-1234-123456789ab',
    '12345678123412341234123456789abg',
    7,
  ])('is nothing else: %j', async (clientId) => {
    const visitor = await parley.visitor()
    expect(await visitor.raw('message:send', { clientId, text: 'Hello' })).toMatchObject({
      error: { code: 'invalid_input' },
    })
  })
})

test('traits are put beside the known ones, 50 in all', async () => {
  const visitor = await parley.visitor()
  const { visitorId: id } = visitor.session
  const traitsOf = async () =>
    (await parley.deps.db.contact.findUniqueOrThrow({ where: { id } })).traits
  await visitor.call('visitor:update', { traits: { plan: 'free', seats: 3 } })
  await visitor.call('visitor:update', { traits: { plan: 'pro', beta: true } })
  await visitor.call('visitor:update', { traits: {} })
  const known = { plan: 'pro', seats: 3, beta: true }
  expect(await traitsOf()).toEqual(known)

  const more = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`t${n}`, n]))
  expect(await visitor.raw('visitor:update', { traits: more(48), name: 'Ann' })).toMatchObject({
    error: { code: 'invalid_input' },
  })
  expect(await traitsOf()).toEqual(known)
  await visitor.call('visitor:update', { traits: more(47) })
  expect(await traitsOf()).toEqual({ ...known, ...more(47) })
  await visitor.call('visitor:update', { traits: { plan: 'free', t0: 'none' } })
  expect(await traitsOf()).toEqual({ ...known, ...more(47), plan: 'free', t0: 'none' })
})

test('what is not built says so', async () => {
  const visitor = await parley.visitor()
  const { conversation } = await visitor.ask('Hello')
  const calls: [string, object][] = [
    ['handoff:answer', { conversationId: conversation.id, accept: true }],
    ['prechat:submit', { fields: { name: 'Ann' } }],
    ['transcript:mail', { conversationId: conversation.id, email: 'ann@example.com' }],
  ]
  for (const [event, value] of calls) {
    expect(await visitor.raw(event, value)).toMatchObject({ error: { code: 'unavailable' } })
  }
})

describe('what belongs to another visitor is not found', () => {
  test.each(['wk_plain', 'wk_rules', 'wk_other'])('asked for with %s', async (widgetKey) => {
    const owner = await parley.visitor()
    const { conversation, reply } = await owner.ask('Can I return a backpack?')
    const thief = await parley.visitor({ widgetKey })
    const from = owner.mark()
    const conversationId = conversation.id
    const messageId = reply.id
    const calls: [string, object][] = [
      ['conversation:open', { conversationId }],
      ['conversation:sync', { conversationId, afterRev: 0 }],
      ['conversation:history', { conversationId, beforeSeq: 99 }],
      ['message:send', { clientId: randomUUID(), text: 'Mine now', conversationId }],
      ['human:request', { conversationId }],
      ['reply:stop', { messageId }],
      ['message:rate', { messageId, rating: 'down' }],
      ['conversation:rate', { conversationId, score: 1 }],
      ['passage:get', { messageId, index: 1 }],
      ['visitor:typing', { conversationId, typing: true }],
      ['visitor:read', { conversationId, seq: 1 }],
    ]
    const before = await contents()
    for (const [event, value] of calls) {
      const answer = await thief.raw(event, value)
      expect([event, answer]).toMatchObject([event, { error: { code: 'not_found' } }])
    }
    expect(await thief.call('conversation:list', {})).toEqual({ conversations: [] })
    expect((await contents()) as object).toMatchObject({
      conversations: (before as { conversations: unknown }).conversations,
      messages: (before as { messages: unknown }).messages,
    })
    expect(owner.seen.all.slice(from)).toEqual([])
    expect(thief.seen.all.map(({ event }) => event)).toEqual(['session'])
  })

  test('their words stay theirs although the clientId is known', async () => {
    const owner = await parley.visitor()
    const { message } = await owner.ask('A secret')
    const thief = await parley.visitor()
    const copied = await thief.call('message:send', {
      clientId: message.clientId ?? '',
      text: 'Guess',
    })
    expect(copied.message.text).toBe('Guess')
    owner.sent.length = 0
    await thief.replyTo(copied.message)
  })
})

test.each(Object.keys(agentEvents))('%s of agents: is answered with a code', async (event) => {
  const agent = await (await parley.agent()).connect()
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(nasty, fc.dictionary(fc.constantFrom('conversationId', 'typing', 'status'), nasty)),
      async (value) => {
        const answer = await agent.raw(event, value)
        if (!answer.ok) expect(['invalid_input', 'not_found']).toContain(answer.error.code)
      },
    ),
    { numRuns: 60 },
  )
  agent.close()
})
