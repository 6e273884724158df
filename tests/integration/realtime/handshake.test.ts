import fc from 'fast-check'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HANDSHAKE_ERROR_CODES } from '@/lib/protocol/errors'
import { SOCKET_PATH } from '@/lib/protocol/visitor-socket'
import { widgetSettings } from '@/lib/protocol/widget'
import { SITE } from '@/tests/support/fixture'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import type { VisitorOptions } from '@/tests/support/visitor-client'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley()
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

test('a session comes first, with the public settings alone', async () => {
  const visitor = await parley.visitor({ locale: 'de', page: { url: `${SITE}/bags` } })
  expect(visitor.seen.all[0]?.event).toBe('session')
  const { token, visitorId, widget } = visitor.session
  expect(visitorId).toMatch(/^con_/)
  expect(token).not.toBe('')
  expect(widgetSettings.parse(widget)).toEqual(widget)
  expect(widget).toMatchObject({ key: 'wk_plain', assistantName: 'Robin' })
})

test('long polling works as well', async () => {
  const visitor = await parley.visitor({ transports: ['polling'] })
  const { reply } = await visitor.ask('Can I return a backpack?')
  expect(reply.status).toBe('complete')
})

describe('is refused with a code', () => {
  test.each<[string, VisitorOptions]>([
    ['unknown_widget', { widgetKey: 'wk_nowhere' }],
    ['unknown_widget', { widgetKey: "wk_plain' OR 1=1 --" }],
    ['unknown_widget', { widgetKey: 'wk_\0\ud800' }],
    ['invalid_token', { token: 'nonsense' }],
    ['invalid_token', { token: 'a.b' }],
    ['invalid_token', { token: `${'x'.repeat(3000)}.y` }],
    ['invalid_token', { token: '\0.\ud800' }],
    ['invalid_token', { token: 'x'.repeat(50_000) }],
    ['invalid_identity', { identity: 'x'.repeat(50_000) }],
    ['invalid_identity', { identity: `${'x'.repeat(8000)}.y.z` }],
    ['invalid_identity', { identity: 'nonsense' }],
    ['invalid_input', { auth: {} }],
    ['invalid_input', { auth: { widgetKey: 7 } }],
    ['invalid_input', { auth: { widgetKey: ['wk_plain'] } }],
    ['invalid_input', { widgetKey: '' }],
    ['invalid_input', { auth: { widgetKey: 'wk_plain', token: 5 } }],
    ['invalid_input', { auth: { widgetKey: 'wk_plain', identity: {} } }],
    ['invalid_input', { locale: 'not a locale!' }],
    ['invalid_input', { locale: 'en-' }],
    ['invalid_input', { locale: `en${'-x'.repeat(50)}` }],
    ['accepted', { locale: 'de-DE-u-co-phonebk' }],
    ['accepted', { locale: 'zh-Hans-CN' }],
    ['accepted', { locale: 'ar-EG-u-nu-latn-ca-islamic-umalqura' }],
    ['accepted', { locale: 'en-GB-oxendict' }],
    ['accepted', { locale: 'pt_BR' }],
    ['invalid_input', { auth: { widgetKey: 'wk_plain', page: 'https://shop.test' } }],
    ['invalid_input', { page: { url: `https://shop.test/${'x'.repeat(2001)}` } }],
    ['accepted', { token: null, identity: null, locale: null, page: null }],
    ['accepted', { auth: { widgetKey: 'wk_plain', surplus: { a: [1] } } }],
    ['accepted', { page: { url: 'about:blank', title: 'x\0y' } }],
  ])('%s: %j', async (code, options) => {
    expect(await codeOf(options)).toBe(code)
  })

  test('whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(handshakeKey, fc.jsonValue()), async (auth) => {
        expect(['accepted', ...HANDSHAKE_ERROR_CODES]).toContain(await codeOf({ auth }))
      }),
      { numRuns: 60 },
    )
  })
})

const handshakeKey = fc.constantFrom(
  'widgetKey',
  'token',
  'identity',
  'locale',
  'page',
  '__proto__',
)

test.each(['/', '/nowhere'])('the namespace %s takes nobody in', async (namespace) => {
  const socket = io(new URL(namespace, parley.url).href, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const outcome = await new Promise((resolve) => {
    socket.on('connect', () => resolve('accepted'))
    socket.on('connect_error', (error) => resolve(error))
  })
  expect(outcome).toBeInstanceOf(Error)
  socket.disconnect()
})

describe('an origin', () => {
  test('of Parley itself, under each of its names, and of the widget’s sites is accepted', async () => {
    const { port } = new URL(parley.url)
    for (const origin of [
      `http://localhost:${port}`,
      `http://127.0.0.1:${port}`,
      `http://[::1]:${port}`,
      SITE,
    ]) {
      expect([origin, await codeOf({ origin })]).toEqual([origin, 'accepted'])
    }
    expect(await codeOf({})).toBe('accepted')
  })

  test('of anybody else is refused', async () => {
    const { port } = new URL(parley.url)
    for (const origin of [
      'null',
      'https://evil.test',
      `${SITE}.evil.test`,
      'http://shop.test',
      `${SITE}:8443`,
      `https://localhost:${port}`,
      'http://localhost:1',
      '',
    ]) {
      expect([origin, await codeOf({ origin })]).toEqual([origin, 'origin_not_allowed'])
    }
    expect(await codeOf({ origin: SITE, widgetKey: 'wk_other' })).toBe('origin_not_allowed')
  })
})

describe('a token', () => {
  test('brings the visitor back to the same conversation', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Do you take PayPal?')
    const back = await parley.visitor({ token: visitor.session.token })
    expect(back.session.visitorId).toBe(visitor.session.visitorId)
    expect((await back.open()).conversation?.id).toBe(conversation.id)
  })

  test('is good for its own widget alone', async () => {
    const { token } = (await parley.visitor()).session
    for (const widgetKey of ['wk_rules', 'wk_other']) {
      expect(await codeOf({ token, widgetKey })).toBe('invalid_token')
    }
  })

  test('cannot be forged', async () => {
    const { token } = (await parley.visitor()).session
    const [payload = '', signature = ''] = token.split('.')
    const fields = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const change = (index: number, value: unknown) =>
      Buffer.from(JSON.stringify(fields.with(index, value))).toString('base64url')
    const forged = [
      `${change(2, 'con_0000')}.${signature}`,
      `${change(3, 9_999_999_999)}.${signature}`,
      `${payload}.${signature.slice(0, -2)}`,
      `${payload}.${'A'.repeat(signature.length)}`,
      `${payload}.`,
      `.${signature}`,
      `${token}.${signature}`,
    ]
    for (const one of forged) expect(await codeOf({ token: one })).toBe('invalid_token')
  })
})
