import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendAgentMessage } from '@/lib/services/message/send-agent-message'
import { signIdentity } from '@/tests/support/identity'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'
import type { VisitorOptions } from '@/tests/support/visitor-client'

describe.each(DATABASES)('on %s', (database) => {
  let parley: TestParley
  beforeAll(async () => {
    parley = await startParley({ database })
  })
  afterAll(() => parley.close())

  const codeOf = (options: VisitorOptions) =>
    parley
      .newVisitor(options)
      .connect()
      .then(
        () => 'accepted',
        (refusal) => refusal.code,
      )
  const contact = (id: string) => parley.deps.db.contact.findUniqueOrThrow({ where: { id } })

  test('in the handshake makes a known visitor, the same one each time', async () => {
    const claims = { sub: 'u-1', name: 'Ann', email: 'ann@example.com', traits: { plan: 'pro' } }
    const first = await parley.visitor({ identity: await signIdentity(claims) })
    expect(await contact(first.session.visitorId)).toMatchObject({
      externalId: 'u-1',
      name: 'Ann',
      email: 'ann@example.com',
      traits: { plan: 'pro' },
    })
    const { conversation } = await first.ask('Hello')
    const elsewhere = await parley.visitor({ identity: await signIdentity({ sub: 'u-1' }) })
    expect(elsewhere.session.visitorId).toBe(first.session.visitorId)
    expect((await elsewhere.open()).conversation?.id).toBe(conversation.id)
    await elsewhere.call('visitor:update', { name: 'Mallory', email: 'm@example.com' })
    expect(await contact(first.session.visitorId)).toMatchObject({ name: 'Ann' })
  })

  test('given later makes the anonymous visitor known; the token stays good', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Before I signed in')
    const identity = await signIdentity({ sub: 'u-2', name: 'Ben' })
    const answer = await visitor.call('visitor:identify', { identity })
    expect(answer.visitorId).toBe(visitor.session.visitorId)
    expect(await codeOf({ token: visitor.session.token })).toBe('accepted')
    expect((await visitor.open()).conversation?.id).toBe(conversation.id)
  })

  test('of a known visitor takes over what the anonymous one wrote, on every tab', async () => {
    const identity = await signIdentity({ sub: 'u-3' })
    const known = await parley.visitor({ identity, name: 'known' })
    const before = await known.ask('From my phone')
    const visitor = await parley.visitor({ name: 'laptop' })
    const { token } = visitor.session
    const tab = await parley.visitor({ token, name: 'tab' })
    const mine = await visitor.ask('From my laptop')
    const from = tab.mark()

    const answer = await visitor.call('visitor:identify', { identity })
    expect(answer.visitorId).toBe(known.session.visitorId)
    expect((await tab.waitFor('session', () => true, from)).visitorId).toBe(answer.visitorId)
    for (const client of [visitor, tab, known]) {
      const { conversations } = await client.call('conversation:list', {})
      expect(conversations.map(({ id }) => id).toSorted()).toEqual(
        [before.conversation.id, mine.conversation.id].toSorted(),
      )
    }
    expect(await codeOf({ token })).toBe('invalid_token')
    expect(await codeOf({ token: answer.token })).toBe('accepted')

    const again = await visitor.call('message:send', {
      clientId: visitor.sent[0]?.clientId ?? '',
      text: 'From my laptop',
    })
    expect(again.message.id).toBe(mine.message.id)
    const next = await known.ask('Still here?', { conversationId: mine.conversation.id })
    await Promise.all([visitor, tab].map((client) => client.replyTo(next.message)))
  })

  test('of somebody else leaves the former visitor’s words, and their other sockets, alone', async () => {
    const ann = await parley.visitor({
      identity: await signIdentity({ sub: 'u-ann' }),
      name: 'ann',
    })
    const phone = await parley.visitor({ token: ann.session.token, name: 'phone' })
    const hers = await ann.ask('Only for me')
    await phone.replyTo(hers.message)
    const ben = await parley.visitor({ token: ann.session.token, name: 'ben' })
    const answer = await ben.call('visitor:identify', {
      identity: await signIdentity({ sub: 'u-ben' }),
    })
    expect(ann.pushes('session')).toHaveLength(1)
    expect(answer.visitorId).not.toBe(ann.session.visitorId)
    expect(await ben.call('conversation:list', {})).toEqual({ conversations: [] })
    const foreign = { conversationId: hers.conversation.id }
    expect(await ben.raw('conversation:open', foreign)).toMatchObject({
      error: { code: 'not_found' },
    })
    expect((await phone.open()).conversation?.id).toBe(hers.conversation.id)

    const from = ben.mark()
    const { ctx } = await parley.agent()
    await sendAgentMessage(ctx, hers.conversation.id, {
      clientId: crypto.randomUUID(),
      text: 'For Ann alone',
    })
    await ann.waitFor('message', ({ message }) => message.text === 'For Ann alone')
    await ben.call('conversation:list', {})
    expect(ben.seen.all.slice(from)).toEqual([])
    const his = await ben.ask('And mine?')
    expect(his.reply.status).toBe('complete')
    expect(ann.pushes('message').map(({ message }) => message.text)).not.toContain('And mine?')
    expect(phone.pushes('message').map(({ message }) => message.text)).not.toContain('And mine?')
  })

  test('is one visitor although two tabs tell it at once', async () => {
    const identity = await signIdentity({ sub: 'u-twice' })
    const tabs = await Promise.all([1, 2, 3, 4].map(() => parley.visitor()))
    const answers = await Promise.all(tabs.map((tab) => tab.call('visitor:identify', { identity })))
    expect(new Set(answers.map(({ visitorId }) => visitorId)).size).toBe(1)
    expect(await parley.deps.db.contact.count({ where: { externalId: 'u-twice' } })).toBe(1)
  })

  test('that is not the site’s own is refused', async () => {
    const claims = { sub: 'u-4' }
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const body = Buffer.from(JSON.stringify({ ...claims, exp: 9e9 })).toString('base64url')
    const wrong = {
      forged: await signIdentity(claims, { secret: 'another-secret-that-is-long-enough' }),
      'of another widget': await signIdentity(claims, { widgetKey: 'wk_rules' }),
      expired: await signIdentity(claims, { expiresIn: -120 }),
      'without an end': await signIdentity(claims, { expiresIn: null }),
      'without a name': await signIdentity({}),
      'with a blank name': await signIdentity({ sub: ' ' }),
      'with a number for a name': await signIdentity({ sub: 7 }),
      'of another algorithm': await signIdentity(claims, {
        algorithm: 'HS512',
        secret: 'secret-of-the-plain-widget-for-tests'.repeat(2),
      }),
      unsigned: `${none}.${body}.`,
      'with too many traits': await signIdentity({
        ...claims,
        traits: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, i])),
      }),
    }
    const visitor = await parley.visitor()
    for (const [what, identity] of Object.entries(wrong)) {
      expect([what, await codeOf({ identity })]).toEqual([what, 'invalid_identity'])
      const answer = await visitor.raw('visitor:identify', { identity })
      expect([what, answer]).toMatchObject([what, { ok: false, error: { code: 'unauthorized' } }])
    }
    expect(await parley.deps.db.contact.count({ where: { externalId: 'u-4' } })).toBe(0)
    expect((await visitor.ask('Still me?')).reply.status).toBe('complete')
  })

  test('is a person of its own in each workspace', async () => {
    const here = await parley.visitor({ identity: await signIdentity({ sub: 'u-5' }) })
    const there = await parley.visitor({
      widgetKey: 'wk_other',
      identity: await signIdentity({ sub: 'u-5' }, { widgetKey: 'wk_other' }),
    })
    expect(there.session.visitorId).not.toBe(here.session.visitorId)
  })
})
