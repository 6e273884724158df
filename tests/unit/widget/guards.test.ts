import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameMessage, loaderMessage } from '@/lib/protocol/frame-messages'
import { isLoaderMessage } from '@/widget/frame/is-loader-message'
import { isFrameMessage } from '@/widget/panel/is-frame-message'

const about = {
  locale: 'en',
  colorScheme: 'dark',
  page: { url: 'https://a.test' },
  traits: { plan: 'pro' },
  name: 'Ada',
  email: 'a@b.test',
}
const appearance = { accent: '#4f46e5', position: 'right', colorScheme: 'auto' }
const toFrame = [
  { parley: 1, type: 'init', token: 't', open: true, full: false, identity: false, ...about },
  { parley: 1, type: 'init', open: true, full: false, identity: false },
  { parley: 1, type: 'visible', open: false, full: true },
  { parley: 1, type: 'update', ...about },
  { parley: 1, type: 'update' },
  { parley: 1, type: 'identity', jwt: 'a.b.c' },
  { parley: 1, type: 'identity', jwt: null },
  { parley: 1, type: 'new' },
  { parley: 1, type: 'new', text: 'About my order: ' },
  { parley: 1, type: 'send', text: 'Hello' },
  { parley: 1, type: 'human' },
  {
    parley: 1,
    type: 'preview',
    settings: {},
    locale: 'en',
    colorScheme: 'auto',
    full: true,
    question: 'Hello?',
    answer: 'Hello.',
  },
]
const toLoader = [
  { parley: 1, type: 'hello' },
  { parley: 1, type: 'session', token: 't', visitorId: 'v', appearance },
  { parley: 1, type: 'forget' },
  { parley: 1, type: 'close' },
  { parley: 1, type: 'state', unread: 2, active: true },
  { parley: 1, type: 'identify', fresh: true },
  { parley: 1, type: 'event', name: 'messageSent', data: {} },
]
const nonsense = fc.constantFrom<unknown>(
  undefined,
  null,
  1,
  '',
  'x',
  true,
  {},
  [],
  { url: 1 },
  Number.NaN,
)

/** A valid message with some fields replaced or taken away. */
const spoiled = (valid: object[]) =>
  fc
    .tuple(
      fc.constantFrom(...valid),
      fc.dictionary(fc.constantFrom(...valid.flatMap(Object.keys)), nonsense),
    )
    .map(([message, change]) => ({ ...message, ...change }))

describe('messages from the loader', () => {
  it.each(toFrame)('are taken: $type', (message) => {
    expect(isLoaderMessage(message)).toBe(true)
    expect(loaderMessage.safeParse(message).success).toBe(true)
  })

  it('are judged as the schema judges them', () => {
    fc.assert(
      fc.property(spoiled(toFrame), (message) => {
        expect(isLoaderMessage(message)).toBe(loaderMessage.safeParse(message).success)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('messages from the frame', () => {
  it.each(toLoader)('are taken: $type', (message) => {
    expect(isFrameMessage(message)).toBe(true)
    expect(frameMessage.safeParse(message).success).toBe(true)
  })

  it('are refused with a field of another kind, as by the schema', () => {
    fc.assert(
      fc.property(spoiled(toLoader), (message) => {
        if (frameMessage.safeParse(message).success) expect(isFrameMessage(message)).toBe(true)
      }),
      { numRuns: 2000 },
    )
    expect(
      isFrameMessage({ parley: 1, type: 'session', token: 1, visitorId: 'v', appearance }),
    ).toBe(false)
    expect(isFrameMessage({ parley: 1, type: 'session', token: 't', visitorId: 'v' })).toBe(false)
  })
})

it.each([
  undefined,
  null,
  1,
  'hello',
  [],
  {},
  { parley: 1 },
  { parley: 2, type: 'hello' },
  { parley: 1, type: 'constructor' },
])('neither takes %j', (message) => {
  expect(isFrameMessage(message)).toBe(false)
  expect(isLoaderMessage(message)).toBe(false)
})
